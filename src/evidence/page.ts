/**
 * An evidence pack as one page that can be opened, printed and filed: no script, no request to anywhere.
 * Texts are escaped here; the HTML of the parts comes from the public renderer.
 */
import escapeHtml from 'escape-html'
import { labelOf } from '../glossary/labels'
import { PART_NAMES, type Part } from '../workflow/part-names'
import type { EvidencePack, PackPerson, ReviewAct } from './schema'
import { STYLE } from './style'
import { longMoment } from './moment'

export const packPage = (pack: EvidencePack): string => {
  const { entry } = pack.publication
  const title = `Evidence: ${pack.title}, version ${entry.recordVersion}`
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="kind">Evidence of a publication</p>
<h1>${escapeHtml(pack.title)}</h1>
<p>${summary(pack)}</p>
</header>
<main>
${section('The publication', publication(pack))}
${section('Approvals', approvals(pack))}
${section('Review', review(pack.review))}
${section('The text as published', text(pack))}
${section('Sources', sources(pack))}
${section('Position in the ledger', position(pack))}
${section('What this proves', `${list(pack.notes.map(escapeHtml))}<p>To check it, keep the pack as JSON and run <code>termhouse ledger verify --pack FILE</code>, or, without the database, add <code>--head HASH</code> with a head of the ledger that was published elsewhere.</p>`)}
${section('The snapshot', `<p>Canonical JSON (RFC 8785). Its SHA-256 is the digest.</p><pre>${escapeHtml(pack.publication.snapshot)}</pre>`)}
</main>
<footer><p>Made ${moment(pack.createdAt)}.</p></footer>
</body>
</html>
`
}

/** “Version 3 was published on 24 November 2026 at 11:02 by Edie Editor.” */
export const summary = ({ publication: { entry }, publishedBy, requiredApprovals, approvals: given }: EvidencePack): string => {
  const roles = new Set(given.flatMap(({ roles: held }) => held))
  const count = requiredApprovals.filter((role) => roles.has(role)).length
  const approved =
    entry.event === 'published' || entry.event === 'approved'
      ? ` ${count} of ${requiredApprovals.length} required ${requiredApprovals.length === 1 ? 'approval' : 'approvals'} given.`
      : ''
  return `Version ${entry.recordVersion} ${EVENTS[entry.event]} on ${moment(entry.validFrom)} by ${personName(publishedBy)}.${approved}`
}

const EVENTS: Readonly<Record<EvidencePack['publication']['entry']['event'], string>> = {
  'published': 'was published',
  'force-published': 'was published without approval',
  'approved': 'was approved after its publication, the last approval given',
  'archived': 'was taken from the public',
  'restored': 'was brought back to the public',
  'removed': 'left the public',
}

const publication = ({ publication: { entry }, publishedBy, submittedBy, requiredApprovals }: EvidencePack): string =>
  facts([
    ['What happened', `Version ${entry.recordVersion} ${EVENTS[entry.event]}`],
    ['When', moment(entry.validFrom)],
    ['By', personName(publishedBy)],
    ['Submitted by', submittedBy ? `${personName(submittedBy.by)}, ${moment(submittedBy.at)}` : null],
    ['Note at submission', submittedBy?.note ? quoted(submittedBy.note) : null],
    ['Change', entry.changeKind ? `${labelOf(entry.changeKind)} change` : null],
    ['Change note', entry.changeNote ? quoted(entry.changeNote) : null],
    ['Reason', entry.reason ? quoted(entry.reason) : null],
    ['Archived as', entry.archive ? escapeHtml(labelOf(entry.archive.as)) : null],
    ['Approvals required then', requiredApprovals.map((role) => escapeHtml(labelOf(role))).join(', ') || null],
    ['Digest of the text', `<code>${entry.digest}</code>`],
  ])

const approvals = ({ approvals: given, publication: { entry } }: EvidencePack): string =>
  given.length > 0
    ? table(
        ['Who', 'As', 'When'],
        given.map(({ by, roles, at }) => [personName(by), roles.map((role) => escapeHtml(labelOf(role))).join(', '), moment(at)]),
      )
    : `<p>${entry.event === 'force-published' ? 'None: it was published without approval, for the reason above.' : 'This row of the ledger records none. The approvals of the text stand with its publication.'}</p>`

const review = (acts: readonly ReviewAct[]): string =>
  acts.length > 0
    ? `<ol class="acts">${acts.map(act).join('')}</ol>`
    : '<p>No act of review is on record before this publication.</p>'

const act = ({ kind, at, by, roles, note, field, blocking, aboutThisText }: ReviewAct): string => {
  const as = roles.length > 0 ? ` as ${escapeHtml(new Intl.ListFormat('en-GB').format(roles.map((role) => role.replaceAll('-', ' '))))}` : ''
  const about = field ? `, about ${escapeHtml(PART_NAMES[field as Part] ?? field)}` : ''
  const earlier = aboutThisText ? '' : ' <span class="earlier">(about an earlier draft)</span>'
  return `<li><p><strong>${personName(by)}</strong> ${escapeHtml(actWords(kind, blocking))}${as}${about}${earlier}<br>${moment(at)}</p>${note ? quoted(note) : ''}</li>`
}

const actWords = (kind: string, blocking: boolean): string =>
  kind === 'commented' && blocking ? 'objected' : (ACTS[kind] ?? kind.replaceAll('-', ' '))

const ACTS: Readonly<Record<string, string>> = {
  'submitted': 'submitted it for review',
  'approved': 'approved it',
  'changes-requested': 'requested changes',
  'commented': 'commented',
  'replied': 'answered',
  'resolved': 'marked a comment as resolved',
  'reopened': 'reopened a comment',
  'withdrawn-from-review': 'took it back from review',
}

const text = ({ text: parts }: EvidencePack): string =>
  parts
    .map(({ part, html }) => `<section class="part"><h3>${escapeHtml(labelOf(PART_NAMES[part as Part] ?? part))}</h3>${html}</section>`)
    .join('\n')

const sources = ({ citations }: EvidencePack): string =>
  citations.length > 0
    ? `<p>As they stood at the publication. The row of the ledger that said so is named, and its digest.</p>${table(
        ['Source', 'Status then', 'Where', 'Its row'],
        citations.map(({ text: written, url, status, where, note, sequence, digest }) => [
          `${written ? linked(written, url) : 'A source that was not published then'}${note ? `<br>${escapeHtml(note)}` : ''}${digest ? `<br><code>${digest}</code>` : ''}`,
          status ? escapeHtml(labelOf(status)) : '–',
          where === 'sources' ? 'List of sources' : 'In the text',
          sequence ? String(sequence) : '–',
        ]),
      )}`
    : '<p>It cites no source.</p>'

const position = ({ publication: { entry, hash }, ledger: { next, head, chainEnd } }: EvidencePack): string =>
  facts([
    ['Row', String(entry.sequence)],
    ['Hash of the row before', `<code>${entry.previousHash}</code>`],
    ['Hash of this row', `<code>${hash}</code>`],
    ['Hash of the next row', next ? `<code>${next.hash}</code>` : 'None: this was the newest row'],
    ['Newest row at download', `${head.sequence}, of ${moment(head.validFrom)}<br><code>${head.hash}</code>`],
    ['Chain in the JSON pack', `to row ${chainEnd.sequence}`],
  ])

const section = (heading: string, body: string): string => `<section><h2>${heading}</h2>\n${body}</section>`

const facts = (rows: readonly (readonly [string, string | null])[]): string =>
  `<dl>${rows.flatMap(([name, value]) => (value === null ? [] : [`<div><dt>${name}</dt><dd>${value}</dd></div>`])).join('')}</dl>`

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${headings.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell, index) => `<td data-label="${headings[index] ?? ''}"><div>${cell}</div></td>`).join('')}</tr>`)
    .join('')}</tbody></table>`

const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

/** Printed, an address is worth more than a word that was a link. */
const linked = (words: string, url: string | null): string =>
  url ? `${escapeHtml(words)}<br><a href="${escapeHtml(url)}" rel="noopener">${escapeHtml(url)}</a>` : escapeHtml(words)

const personName = ({ id, name }: PackPerson): string =>
  escapeHtml(name ?? (id === null ? 'the system' : 'name erased'))

const quoted = (words: string): string => `<blockquote>${escapeHtml(words)}</blockquote>`

const moment = (at: string): string => `<time datetime="${escapeHtml(at)}">${escapeHtml(longMoment(at))}</time>`
