/** A sentence with what came in and what went, inside it. Screen readers hear where each begins and ends. */
import { Fragment, type ReactNode } from 'react'
import type { Mark } from '../../richtext/document'
import { safeUrl } from '../../richtext/safe-url'
import type { Piece, Segment, Target } from '../../workflow/changes/changes'
import { lookWords, targetWords } from './words'

/** @param isWhole the block as a whole is new or gone, and says so: not again inside. */
export const Segments = ({ segments, isWhole }: { segments: readonly Segment[]; isWhole: boolean }) =>
  segments.map((segment, at) => <Fragment key={at}>{segmentOf(segment, isWhole)}</Fragment>)

const segmentOf = (segment: Segment, isWhole: boolean): ReactNode => {
  switch (segment.op) {
    case 'same':
      return linked(segment.piece)
    case 'restyled':
      return (
        <>
          <span className="changes__look">{linked(segment.after)}</span>
          <span className="changes__aside"> [{lookWords(segment.before, segment.after)}]</span>
        </>
      )
    case 'inserted':
      return (
        <ins>
          {!isWhole && <Unseen>inserted: </Unseen>}
          {linked(segment.piece)}
          {leadsTo(segment.piece)}
          {!isWhole && <Unseen> end of insertion </Unseen>}
        </ins>
      )
    case 'deleted':
      return (
        <del>
          {!isWhole && <Unseen>deleted: </Unseen>}
          {formatted(segment.piece)}
          {leadsTo(segment.piece)}
          {!isWhole && <Unseen> end of deletion </Unseen>}
        </del>
      )
  }
}

const Unseen = ({ children }: { children: string }) => <span className="changes__unseen">{children}</span>

/** Where new or lost words lead is part of what is decided on; of an entry whose title they are, it is plain. */
const leadsTo = (piece: Piece): ReactNode => {
  if (piece.kind !== 'text' || !piece.link) return null
  const { link } = piece
  const isPlain = link.kind === 'term' && link.title.toLowerCase() === piece.text.trim().toLowerCase()
  return isPlain ? null : <span className="changes__aside"> [link to {targetWords(link)}]</span>
}

const linked = (piece: Piece): ReactNode => {
  const url = addressOf(piece)
  const words = formatted(piece)
  return url === null ? (
    words
  ) : (
    <a href={url} rel="noopener">
      {words}
    </a>
  )
}

const addressOf = (piece: Piece): string | null => {
  if (piece.kind === 'name') return null
  if (piece.kind === 'citation') return piece.url === null ? null : safeUrl(piece.url)
  const address = piece.link && urlOf(piece.link)
  return address ? safeUrl(address) : null
}

const urlOf = (link: Target): string | null => link.url

const formatted = (piece: Piece): ReactNode => {
  if (piece.kind === 'break') {
    return (
      <>
        <span className="changes__aside" aria-hidden="true">
          ↵
        </span>
        <br />
      </>
    )
  }
  if (piece.kind !== 'text') return piece.text
  const words = piece.marks.reduceRight<ReactNode>((inside, mark) => {
    const Tag = TAGS[mark]
    return <Tag>{inside}</Tag>
  }, piece.text)
  return piece.lang ? <span lang={piece.lang}>{words}</span> : words
}

const TAGS = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 's',
  underline: 'u',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
} as const satisfies Record<Mark, string>
