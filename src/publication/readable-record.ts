/** The record that an endpoint's path names, as far as this person may read it. */
import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest } from 'payload'
import { refused } from '../errors'
import { isCmsId } from './cms-id'
import { routeParam } from './route-param'

/** Its newest draft, hidden fields included: the endpoint decides what of them it tells. @throws Refused 401, 404 */
export const readableRecord = async <Slug extends CollectionSlug>(
  req: PayloadRequest,
  collection: Slug,
): Promise<DataFromCollectionSlug<Slug>> => {
  if (!req.user) throw refused('not_signed_in')
  const id = routeParam(req, 'id')
  const found = isCmsId(req.payload, id)
    ? await req.payload.findByID({
        collection,
        id,
        draft: true,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        showHiddenFields: true,
        user: req.user,
        req,
      })
    : null
  if (!found) throw refused('not_found', 'The record')
  return found
}
