/** The inside of a part: its texts and lists, with what did not change folded away. */
import type { BlockChange, Form, GroupChanges, ItemChange, ListChanges, Op, PartChanges } from '../../workflow/changes/changes'
import type { HeadingLevel } from './changes'
import { isFolded, isUntouched, runsOf } from './runs'
import { Segments } from './segments'
import { foldWords, insideWords, moveWords, nounOf, recastWords, remarkSentence } from './words'

export const PartGroups = ({ part: { op, groups }, headingLevel }: { part: PartChanges; headingLevel: HeadingLevel }) => {
  // A part that is new or gone as a whole says so in its heading: not again at each of its blocks.
  const view: View = { whole: op === 'added' || op === 'removed', folds: op !== 'unchanged', headingLevel }
  return groups.map((group, at) => <Group key={at} group={group} view={view} />)
}

interface View {
  readonly whole: boolean
  readonly folds: boolean
  readonly headingLevel: HeadingLevel
}

const Group = ({ group, view }: { group: GroupChanges; view: View }) => {
  const entries = group.kind === 'prose' ? group.blocks : group.items
  if (entries.length === 0 && group.remarks.length === 0) return null
  return (
    <div className="changes__group">
      {group.label && <p className="changes__label">{group.label}</p>}
      {group.kind === 'prose' ? <Blocks blocks={group.blocks} view={view} /> : <Items list={group} view={view} />}
      {group.remarks.map((remark) => (
        <p key={remark.kind} className="changes__note">
          {remarkSentence(remark)}
        </p>
      ))}
    </div>
  )
}

const Blocks = ({ blocks, view }: { blocks: readonly BlockChange[]; view: View }) =>
  runsOf(blocks, isUntouched).map(({ together, entries }, at) =>
    together && view.folds && isFolded(entries) ? (
      <details key={at} className="changes__fold">
        <summary>{foldWords(entries.length, commonNoun(entries))}</summary>
        <PlainBlocks blocks={entries} view={view} />
      </details>
    ) : (
      <PlainBlocks key={at} blocks={entries} view={view} />
    ),
  )

const commonNoun = (blocks: readonly BlockChange[]): string => {
  const nouns = new Set(blocks.map((block) => nounOf(formOf(block))))
  return nouns.size === 1 ? ([...nouns][0] ?? '') : 'passage'
}

const PlainBlocks = ({ blocks, view }: { blocks: readonly BlockChange[]; view: View }) =>
  runsOf(blocks, (block) => formOf(block).kind === 'item').map(({ together, entries }, at) =>
    together ? (
      <ul key={at} className="changes__list">
        {entries.map((block, index) => (
          <ListItem key={index} block={block} view={view} />
        ))}
      </ul>
    ) : (
      entries.map((block, index) => <Block key={`${at}-${index}`} block={block} view={view} />)
    ),
  )

const numberOf = ({ after, before }: BlockChange): number | null => (after ?? before)?.number ?? null

/** Lists are one list, with depth as indent: an item may have come from another list, or from none. */
const ListItem = ({ block, view }: { block: BlockChange; view: View }) => {
  const form = formOf(block)
  const depth = form.kind === 'item' ? form.depth : 1
  const number = numberOf(block)
  return (
    <li className="changes__block" data-op={block.op} data-depth={Math.min(depth, 6)}>
      <Notes block={block} view={view} />
      <div>
        <span className="changes__marker">{number === null ? '•' : `${number}.`} </span>
        <Words block={block} />
      </div>
    </li>
  )
}

const Block = ({ block, view }: { block: BlockChange; view: View }) => {
  const form = formOf(block)
  const words = <Words block={block} />
  const Heading = `h${Math.min(6, view.headingLevel + (form.kind === 'heading' ? form.level : 1))}` as 'h4'
  return (
    <div className="changes__block" data-op={block.op} data-form={formName(form)}>
      <Notes block={block} view={view} />
      {form.kind === 'heading' && <Heading>{words}</Heading>}
      {form.kind === 'quote' && <blockquote>{words}</blockquote>}
      {form.kind === 'rule' && <hr />}
      {form.kind === 'step' && (
        <p>
          <span className="changes__marker">{numberOf(block)}. </span>
          <strong>{words}</strong>
        </p>
      )}
      {(form.kind === 'paragraph' || form.kind === 'line' || form.kind === 'caption' || form.kind === 'row') && <p>{words}</p>}
    </div>
  )
}

const Words = ({ block }: { block: BlockChange }) => <Segments segments={block.segments} isWhole={block.op === 'added' || block.op === 'removed'} />

const Notes = ({ block, view }: { block: BlockChange; view: View }) => {
  const recast = block.before && block.after ? recastWords(block.before, block.after) : ''
  return (
    <NoteList
      notes={[
        ...opNote(block.op, nounOf(formOf(block)), view),
        ...(block.moved ? [moveWords(block.moved)] : []),
        ...(recast ? [recast] : isUntouched(block) ? [] : asList(insideWords(formOf(block)))),
      ]}
    />
  )
}

const asList = (note: string | null): string[] => (note === null ? [] : [note])

const opNote = (op: Op, noun: string, { whole }: View): string[] => {
  if (whole || (op !== 'added' && op !== 'removed')) return []
  return [`${op === 'added' ? 'New' : 'Removed'}${noun === 'line' ? '' : ` ${noun}`}`]
}

const NoteList = ({ notes }: { notes: readonly string[] }) =>
  notes.map((note) => (
    <p key={note} className="changes__note">
      {note}
    </p>
  ))

/** What stands in a callout has its bar. */
const formName = (form: Form): string => ('inside' in form && form.inside ? `in-${form.inside}` : form.kind)

const formOf = ({ after, before }: BlockChange) => after?.form ?? before?.form ?? ({ kind: 'line' } as const)

const Items = ({ list: { items, noun }, view }: { list: ListChanges; view: View }) => (
  <ul className="changes__items">
    {runsOf(items, isUntouched).map(({ together, entries }, at) =>
      together && view.folds && isFolded(entries) ? (
        <li key={at}>
          <details className="changes__fold">
            <summary>{foldWords(entries.length, noun)}</summary>
            <ul className="changes__items">
              {entries.map((item, index) => (
                <Item key={index} item={item} noun={noun} view={view} />
              ))}
            </ul>
          </details>
        </li>
      ) : (
        entries.map((item, index) => <Item key={`${at}-${index}`} item={item} noun={noun} view={view} />)
      ),
    )}
  </ul>
)

const Item = ({ item, noun, view }: { item: ItemChange; noun: string; view: View }) => {
  // What is new or gone as an item need not say so of its blocks.
  const inside: View = { ...view, whole: view.whole || item.op === 'added' || item.op === 'removed', folds: false }
  return (
    <li className="changes__item" data-op={item.op} data-moved={item.moved !== null}>
      <NoteList notes={[...opNote(item.op, noun, view), ...(item.moved ? [moveWords(item.moved)] : [])]} />
      <Blocks blocks={item.blocks} view={inside} />
      <NoteList notes={item.remarks.map(remarkSentence)} />
    </li>
  )
}
