import type { TermEntryFragment } from '../../client'
import { DateText } from './date-text'
import { LawChanges } from './law-changes'
import { Notice } from './notice'

/** What a reader must know before trusting the text: withdrawn, overtaken by law, past its review, never reviewed. */
export const TermNotices = ({ term }: { term: TermEntryFragment }) => (
  <>
    <WithdrawalNotice withdrawal={term.withdrawal} />
    <FreshnessNotice freshness={term.freshness} />
  </>
)

const WithdrawalNotice = ({ withdrawal }: { withdrawal: TermEntryFragment['withdrawal'] }) =>
  withdrawal ? (
    <Notice kind="warning" title="This entry has been withdrawn">
      <p>
        It was withdrawn on <DateText date={withdrawal.at} /> and is kept for the record. Do not rely on it.
      </p>
      <p>Reason: {withdrawal.reason}</p>
    </Notice>
  ) : null

const FreshnessNotice = ({ freshness }: { freshness: TermEntryFragment['freshness'] }) => {
  if (!freshness.showNotice) return null
  switch (freshness.state) {
    case 'LAW_CHANGED':
      return (
        <Notice kind="warning" title="The law has changed since this entry was last reviewed">
          <p>Parts of this entry may be out of date. It will be reviewed against:</p>
          <LawChanges changes={freshness.pendingLawChanges} />
        </Notice>
      )
    case 'REVIEW_OVERDUE':
      return (
        <Notice kind="warning" title="This entry is overdue for review">
          <p>
            {freshness.nextReviewDue ? (
              <>
                Its review was due on <DateText date={freshness.nextReviewDue} />.{' '}
              </>
            ) : null}
            Check important points against the sources listed below.
          </p>
        </Notice>
      )
    case 'UNREVIEWED':
      return (
        <Notice kind="information" title="This entry is awaiting its full review">
          <p>Check important points against the sources listed below.</p>
        </Notice>
      )
    // Due, not overdue: the date under “About this entry” says enough.
    case 'REVIEW_DUE':
    case 'CURRENT':
      return null
  }
}
