import type { CollectionConfig, FieldAccess } from 'payload'
import { accountEndpoints, accountHooks } from '../src/accounts/payload-bindings'
import { refused } from '../src/errors'
import { ROLES } from '../src/glossary/kinds'
import { STANDING_NAMES, standingOf } from '../src/glossary/standing'
import { CHOICES } from '../src/mail/kinds'
import { deleteTokensOf } from '../src/publication/preview'
import { refuseDeleteOfActor } from '../src/workflow/payload-bindings'
import { accessTo, holds } from './access'
import { labelled } from './fields/options'
import { publicId } from './fields/public-id'

const TEN_MINUTES = 10 * 60 * 1000
const WORKING_DAY = 8 * 60 * 60

const byAdmins: FieldAccess = ({ req }) => holds(req.user, ['admin'])
const byNobody: FieldAccess = () => false

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  auth: {
    // API keys for machines: a user of their own, with roles of its own.
    useAPIKey: true,
    tokenExpiration: WORKING_DAY,
    maxLoginAttempts: 5,
    lockTime: TEN_MINUTES,
    cookies: { sameSite: 'Strict', secure: process.env.PUBLIC_URL?.startsWith('https:') ?? false },
  },
  admin: {
    group: 'Administration',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'standing'],
    components: { beforeListTable: ['/src/admin/accounts/invite.client#Invite'] },
  },
  // Payload lets any user unlock any account and any user enter the admin screens unless told otherwise.
  access: { ...accessTo('users'), unlock: ({ req }) => holds(req.user, ['admin']), admin: ({ req }) => holds(req.user, ROLES) },
  disableDuplicate: true,
  endpoints: [
    {
      // Payload's own handler gives the first account to whoever comes first. Accounts are made by `termhouse user create`.
      path: '/first-register',
      method: 'post',
      handler: () => {
        throw refused('not_allowed', 'registering the first account here. Run: termhouse user create')
      },
    },
    ...accountEndpoints,
  ],
  hooks: { ...accountHooks, beforeDelete: [...(accountHooks.beforeDelete ?? []), refuseDeleteOfActor, deleteTokensOf] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, admin: { description: 'Shown to colleagues, not to readers.' } },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      options: labelled(ROLES),
      access: { create: byAdmins, update: byAdmins },
      admin: {
        description: 'Editors write, reviewers approve. Nobody approves what they wrote, whatever their roles.',
        components: { Field: '/src/admin/accounts/roles-field.client#RolesField' },
      },
    },
    {
      name: 'mails',
      type: 'group',
      label: 'Mails to me',
      fields: Object.values(CHOICES).map(({ field, label }) => ({ name: field, label, type: 'checkbox' as const, defaultValue: true })),
    },
    {
      name: 'machine',
      type: 'checkbox',
      defaultValue: false,
      label: 'Account of a machine',
      access: { create: byAdmins, update: byNobody },
      admin: {
        position: 'sidebar',
        description: 'For a program: it signs in with an API key and never with a password. It gets no mail.',
      },
    },
    // Payload's own field, which anyone could fill in on their own account.
    { name: 'apiKey', type: 'text', access: { create: byAdmins, update: byAdmins } },
    {
      name: 'standing',
      type: 'text',
      virtual: true,
      access: { create: byNobody, update: byNobody },
      admin: { position: 'sidebar', readOnly: true, components: { Field: '/src/admin/accounts/account-actions.client#AccountActions' } },
      hooks: { afterRead: [({ data }) => STANDING_NAMES[standingOf(data ?? {})]] },
    },
    ...(['invitedAt', 'acceptedAt', 'deactivatedAt'] as const).map((name) => ({
      name,
      type: 'date' as const,
      access: { create: byNobody, update: byNobody },
      admin: { hidden: true },
    })),
    publicId,
  ],
}
