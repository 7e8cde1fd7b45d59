/**
 * Sets a few columns of a term's record, or of one of its versions, and leaves the rest as it is at that very moment.
 *
 * Payload's own updates carry the whole record (on MongoDB a part of one is filled up with empty lists), so they could undo
 * an edit saved in between. SQL takes the columns through Payload's adapter; MongoDB through its model, by dotted path.
 */
import type { Payload } from 'payload'
import type { CmsId } from '../publication/to-snapshot'

export interface DerivedColumns {
  readonly state?: string
  readonly _status?: 'draft' | 'published'
}

export const setOnTerm = async (payload: Payload, term: CmsId, columns: DerivedColumns): Promise<void> => {
  const models = mongoModels(payload)
  if (models) return setPaths(models.collections.terms, term, columns)
  await payload.db.updateOne({
    collection: 'terms',
    id: term,
    // Null leaves the time of the last edit as it is: this is none.
    data: { ...columns, updatedAt: null },
    returning: false,
  })
}

export const setOnVersion = async (
  payload: Payload,
  version: CmsId,
  columns: DerivedColumns & { readonly autosave?: boolean },
): Promise<void> => {
  const { autosave, ...inVersion } = columns
  const models = mongoModels(payload)
  if (models) {
    const paths = Object.entries(inVersion).map(([name, value]): [string, unknown] => [`version.${name}`, value])
    return setPaths(models.versions.terms, version, {
      ...Object.fromEntries(paths),
      ...(autosave === undefined ? {} : { autosave }),
    })
  }
  await payload.db.updateVersion({
    collection: 'terms',
    id: version,
    versionData: {
      ...(Object.keys(inVersion).length > 0 ? { version: inVersion } : {}),
      ...(autosave === undefined ? {} : { autosave }),
      updatedAt: null,
    } as never,
    returning: false,
  })
}

/** The little of mongoose's model that is used here. */
interface Model {
  updateOne(filter: { _id: CmsId }, update: { $set: object }, options: { timestamps: false }): Promise<unknown>
}
type Models = Readonly<Record<'collections' | 'versions', { readonly terms: Model }>>

const mongoModels = (payload: Payload): Models | null =>
  payload.db.name === 'mongoose' ? (payload.db as unknown as Models) : null

const setPaths = async (model: Model, id: CmsId, paths: object): Promise<void> => {
  await model.updateOne({ _id: id }, { $set: paths }, { timestamps: false })
}
