import type { PayloadRequest } from 'payload'
import { refused } from '../errors'
import type { Actor } from './policy'

/** The signed-in person as the workflow knows them. @throws Refused `not_signed_in`. */
export const actorOf = (req: PayloadRequest): Actor => {
  if (!req.user?.publicId) throw refused('not_signed_in')
  return { id: req.user.publicId, roles: req.user.roles }
}
