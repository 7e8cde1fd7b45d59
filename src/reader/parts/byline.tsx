import { Fragment } from 'react'
import type { TermEntryFragment } from '../../client'
import { authorPath } from '../addresses'

/** “Written by Faye Donaldson, Independent SEND Advocate (NDTi-trained)”: the name is the link, the rest its grounds. */
export const Byline = ({ authors }: { authors: TermEntryFragment['authors'] }) =>
  authors.length === 0 ? null : (
    <p className="byline">
      Written by{' '}
      {authors.map((author, index) => (
        <Fragment key={author.slug}>
          {index === 0 ? null : index === authors.length - 1 ? ' and ' : '; '}
          <AuthorLine author={author} />
        </Fragment>
      ))}
    </p>
  )

const AuthorLine = ({ author: { slug, name, byline } }: { author: TermEntryFragment['authors'][number] }) =>
  byline.startsWith(name) ? (
    <>
      <a href={authorPath(slug)}>{name}</a>
      {byline.slice(name.length)}
    </>
  ) : (
    <a href={authorPath(slug)}>{byline}</a>
  )
