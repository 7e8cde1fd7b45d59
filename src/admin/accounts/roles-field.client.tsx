'use client'

import { FieldDescription, FieldError, useField } from '@payloadcms/ui'
import type { SelectFieldClientComponent } from 'payload'
import { useId } from 'react'
import { ROLES, type Role } from '../../glossary/kinds'
import { labelOf } from '../../glossary/labels'

/** An account's roles as checkboxes: four choices need no menu, and all of them can be seen, read out and reached by keyboard. */
export const RolesField: SelectFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, disabled } = useField<Role[]>({ path })
  const description = useId()
  const held = value ?? []
  return (
    <fieldset className="roles-field" id={`field-${path}`} aria-describedby={description}>
      <legend>Roles</legend>
      <FieldError path={path} />
      {ROLES.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={held.includes(role)}
            disabled={Boolean(readOnly || disabled)}
            onChange={({ target }) => setValue(ROLES.filter((other) => (other === role ? target.checked : held.includes(other))))}
          />
          {labelOf(role)}
        </label>
      ))}
      <div id={description}>
        <FieldDescription path={path} {...(field.admin?.description ? { description: field.admin.description } : {})} />
      </div>
    </fieldset>
  )
}
