import type { UIFieldServerProps } from 'payload'
import { summary } from '../../evidence/page'
import { readPack } from '../../evidence/read'

/** In a publication's view: what it was, in a sentence, and its evidence to download. Entries only. */
export const Evidence = async ({ data, id, req }: UIFieldServerProps & { readonly id?: number | string }) => {
  const { kind, sequence } = data as { readonly kind?: string; readonly sequence?: number }
  if (kind !== 'term' || sequence === undefined || id === undefined) {
    return <p className="evidence evidence--none">Evidence is made for publications of entries. This one is of another kind.</p>
  }
  const pack = await readPack(req.payload, sequence, 1)
  const address = `/api/publications/${encodeURIComponent(id)}/evidence`
  return (
    <section className="evidence" aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">Evidence</h2>
      <p>
        <strong>{pack.title}</strong>
        <br />
        <span dangerouslySetInnerHTML={{ __html: summary(pack) }} />
      </p>
      <p>
        The text as published, its approvals, objections and answers, its sources as they stood then, and its place in the
        ledger, in one file.
      </p>
      <ul className="evidence__downloads">
        <li>
          <a href={`${address}?format=html`} download>
            Download to read and print (HTML)
          </a>
        </li>
        <li>
          <a href={`${address}?format=json`} download>
            Download to verify (JSON)
          </a>
        </li>
      </ul>
    </section>
  )
}
