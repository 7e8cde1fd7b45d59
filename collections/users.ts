import type { CollectionConfig } from 'payload'
import { refused } from '../src/errors'
import { ROLES } from '../src/glossary/kinds'
import { deleteTokensOf } from '../src/publication/preview'
import { refuseDeleteOfActor } from '../src/workflow/payload-bindings'
import { accessTo, holds } from './access'
import { labelled } from './fields/options'
import { publicId } from './fields/public-id'

const TEN_MINUTES = 10 * 60 * 1000
const WORKING_DAY = 8 * 60 * 60

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
  admin: { group: 'Administration', useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles'] },
  // Payload lets any user unlock any account and any user enter the admin screens unless told otherwise.
  access: { ...accessTo('users'), unlock: ({ req }) => holds(req.user, ['admin']), admin: ({ req }) => holds(req.user, ROLES) },
  endpoints: [
    {
      // Payload's own handler gives the first account to whoever comes first. Accounts are made by `termhouse user create`.
      path: '/first-register',
      method: 'post',
      handler: () => {
        throw refused('not_allowed', 'registering the first account here. Run: termhouse user create')
      },
    },
  ],
  hooks: { beforeDelete: [refuseDeleteOfActor, deleteTokensOf] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 120, admin: { description: 'Shown to colleagues, not to readers.' } },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      options: labelled(ROLES),
      access: { create: ({ req }) => holds(req.user, ['admin']), update: ({ req }) => holds(req.user, ['admin']) },
      admin: { description: 'Editors write, reviewers approve. Nobody approves what they wrote, whatever their roles.' },
    },
    publicId,
  ],
}
