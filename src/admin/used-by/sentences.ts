/** Where a record is used, in words. Pure. */
import { labelOf } from '../../glossary/labels'
import type { UsedBy, UsedByGroup, UsedByRecord } from '../../publication/used-by'

/** “Used in 3 places”. */
export const usedBySummary = ({ total }: UsedBy): string =>
  total === 0 ? 'Not used anywhere yet' : total === 1 ? 'Used in one place' : `Used in ${total} places`

export const GROUP_TITLES: Readonly<Record<UsedByGroup['use'], string>> = {
  relation: 'Relations',
  link: 'Links in texts',
  citation: 'Cited by',
  author: 'Names this author',
  category: 'Stands on this shelf',
  superseding: 'Replaced by this reference',
  picture: 'Shows this picture',
}

/** What stands behind a title, in brackets; empty where the title says it all. */
export const usedBySuffix = ({ where, pinpoints = [], relation }: UsedByRecord): string =>
  [
    ...(relation === undefined ? [] : [relation ? labelOf(relation).toLowerCase() : 'points here']),
    ...pinpoints,
    ...(where ? [WHERE[where]] : []),
  ]
    .filter((words) => words !== '')
    .join(', ')

const WHERE: Readonly<Record<NonNullable<UsedByRecord['where']>, string>> = {
  published: '',
  draft: 'draft',
  'newer-draft': 'in a newer draft only',
  'published-only': 'published, no longer in the newer draft',
}

const NAMED_AT_MOST = 3

/** Under the address field, while it says something else than readers’ links do. */
export const addressNote = (liveSlug: string, used: UsedBy): string => {
  const leading = used.groups.filter(({ use }) => use === 'link' || use === 'relation')
  const titles = [...new Set(leading.flatMap(({ records }) => records.map(({ title }) => `“${title}”`)))]
  const named = titles.slice(0, NAMED_AT_MOST)
  const rest = Math.max(titles.length, ...leading.map(({ total }) => total)) - named.length
  const who = new Intl.ListFormat('en-GB').format(rest > 0 ? [...named, `${rest} more`] : named)
  const follow = titles.length === 1 ? 'leads here and follows by itself' : 'lead here and follow by themselves'
  return `Once this is published, /terms/${liveSlug} redirects to the new address for good.${who && ` ${who} ${follow}.`}`
}
