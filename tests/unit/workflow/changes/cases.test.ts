/** What a reviewer is told, case by case. The notation is that of shown.ts. */
import { describe, expect, it } from 'vitest'
import type { DraftTermSnapshot } from '../../../../src/publication/snapshot'
import { changeSize } from '../../../../src/workflow/changes/change-size'
import { termChanges } from '../../../../src/workflow/changes/term-changes'
import { PARTS } from '../../../../src/workflow/part-names'
import { aDraft } from '../facts'
import { names, shownPart, text } from './shown'

const between = (before: Partial<DraftTermSnapshot>, after: Partial<DraftTermSnapshot>) =>
  termChanges(aDraft(before), aDraft(after), names)

describe('Inside a sentence', () => {
  it.each([
    ['a word comes in', 'The school must act.', 'The school must act promptly.', '~ The school must act{+ promptly+}.'],
    ['a word goes', 'It must always act.', 'It must act.', '~ It must [-always -]act.'],
    ['a word is exchanged', 'The council may act.', 'The council must act.', '~ The council [-may-]{+must+} act.'],
    ['a number changes', 'Within 15 days of it.', 'Within 20 days of it.', '~ Within [-15-]{+20+} days of it.'],
    ['only the case changes', 'A SENCO helps you.', 'A Senco helps you.', '~ A [-SENCO-]{+Senco+} helps you.'],
    ['an apostrophe is part of the word', 'Your child’s plan is here.', 'Your plan is here.', '~ Your [-child’s -]plan is here.'],
    [
      'two words side by side are exchanged as one',
      'Please send the form to the council today.',
      'Please give a paper to the council today.',
      '~ Please [-send the form-]{+give a paper+} to the council today.',
    ],
    ['words become bold', 'You must act at once.', 'You **must act** at once.', '~ You ~must act~<plain to bold> at once.'],
    ['half a word becomes bold', 'It is unlawful here.', 'It is **un**lawful here.', '~ It is ~un~<plain to bold>lawful here.'],
    [
      'a link leads elsewhere',
      'See [the page](https://a.example/) now.',
      'See [the page](https://b.example/) now.',
      '~ See ~the page~<link: https://a.example/ to link: https://b.example/> now.',
    ],
    [
      'a mention becomes a link to a term',
      'Ask for an EHC plan today.',
      'Ask for an [EHC plan](term:ehc-plan) today.',
      '~ Ask for an ~EHC plan~<plain to link: ehc plan> today.',
    ],
    [
      'a pinpoint changes: the citation as a whole',
      'It must act [](cite:cfa-2014 "s 42").',
      'It must act [](cite:cfa-2014 "s 42(2)").',
      '~ It must act [-(Children and Families Act 2014, s 42)-]{+(Children and Families Act 2014, s 42(2))+}.',
    ],
    [
      'a citation comes in',
      'It must act at once.',
      'It must act at once [](cite:cfa-2014 "s 42").',
      '~ It must act at once{+ +}{+(Children and Families Act 2014, s 42)+}.',
    ],
  ])('%s', (_what, before, after, shown) => {
    expect(shownPart(between({ definition: text(before) }, { definition: text(after) }), 'definition')).toEqual([shown])
  })
})

describe('Among paragraphs', () => {
  const A = 'Ask for the plan in writing, and keep the letter.'
  const B = 'Medical needs are a neighbouring subject altogether.'
  const C = 'If support is not happening, speak to the teacher.'
  const body = (...paragraphs: string[]) => ({ body: text(paragraphs.join('\n\n')) })

  it.each([
    ['one comes in', [A, C], [A, B, C], [`= ${A}`, `+ {+${B}+}`, `= ${C}`]],
    ['one goes', [A, B, C], [A, C], [`= ${A}`, `- [-${B}-]`, `= ${C}`]],
    ['the last moves to the top', [A, B, C], [C, A, B], [`= ${C} (from 3 to 1)`, `= ${A}`, `= ${B}`]],
    [
      'one moves and is edited',
      [A, B, C],
      ['If support is not happening, speak to the head teacher.', A, B],
      ['~ If support is not happening, speak to the {+head +}teacher. (from 3 to 1)', `= ${A}`, `= ${B}`],
    ],
    ['one is rewritten: removed and added, not word by word', [A, B], [A, C], [`= ${A}`, `- [-${B}-]`, `+ {+${C}+}`]],
    ['one becomes a heading', [A, B], [`## ${A}`, B], [`~ <paragraph to heading> ${A}`, `= ${B}`]],
    ['an item moves within its list', [`- ${A}\n- ${B}\n- ${C}`], [`- ${B}\n- ${C}\n- ${A}`], [`= ${B}`, `= ${C}`, `= ${A} (from 1 to 3)`]],
    ['a list counts from another number', [`1. ${A}`], [`3. ${A}`], [`= ${A}`, '! lists start at 3, before 1']],
  ])('%s', (_what, before, after, shown) => {
    expect(shownPart(between(body(...before), body(...after)), 'body')).toEqual(shown)
  })
})

describe('Lists of things', () => {
  it('checkpoints that move are moved, and say from where to where', () => {
    const [a, b, c] = ['It must tell you.', 'You can ask at any time.', 'There is no appeal.'].map(text) as [never, never, never]
    expect(shownPart(between({ checkpoints: [a, b, c] }, { checkpoints: [c, a, b] }), 'checkpoints')).toEqual([
      '= There is no appeal. (from 3 to 1)',
      '= It must tell you.',
      '= You can ask at any time.',
    ])
  })

  it('a citation with another pinpoint or note is the same citation, wherever it stands', () => {
    const cfa = (pinpoint: string, note: string | null = null) => ({ reference: 'cfa-2014', pinpoint, note })
    const ea = { reference: 'ea-2010', pinpoint: 's 20', note: null }
    expect(
      shownPart(between({ citations: [cfa('s 66'), cfa('s 68'), ea] }, { citations: [ea, cfa('s 66(2)'), cfa('s 68', 'telling you')] }), 'citations'),
    ).toEqual([
      '= Equality Act 2010, s 20 (from 3 to 1)',
      '~ [-Children and Families Act 2014, s 66-]{+Children and Families Act 2014, s 66(2)+}',
      '~ Children and Families Act 2014, s 68{+ (telling you)+}',
    ])
  })

  it('authors and jurisdictions are whole names', () => {
    const changes = between(
      { authors: ['ann', 'bob'], jurisdictions: ['england'] },
      { authors: ['bob', 'cem'], jurisdictions: ['england', 'northern-ireland'] },
    )
    expect(shownPart(changes, 'authors')).toEqual(['- [-ANN-]', '= BOB', '+ {+CEM+}'])
    expect(shownPart(changes, 'jurisdictions')).toEqual(['= England', '+ {+Northern Ireland+}'])
  })

  it('an alias of another kind is the same alias', () => {
    const changes = between({ aliases: [{ label: 'EHCP', kind: 'synonym' }] }, { aliases: [{ label: 'EHCP', kind: 'abbreviation' }] })
    expect(shownPart(changes, 'aliases')).toEqual(['~ EHCP [-(synonym)-]{+(abbreviation)+}'])
  })
})

describe('Single values', () => {
  it.each([
    ['the title, word by word', { title: 'SEN support' }, { title: 'SEN support plan' }, 'title', ['~ SEN support{+ plan+}']],
    ['a title that has nothing in common with the old one', { title: 'Mediation' }, { title: 'Appeal' }, 'title', ['~ [-Mediation-]{+Appeal+}']],
    ['the address, whole', { slug: 'a-b' }, { slug: 'a-c' }, 'slug', ['~ [-/terms/a-b-]{+/terms/a-c+}']],
    ['the category, by name', { category: 'law' }, { category: 'help' }, 'category', ['~ [-LAW-]{+HELP+}']],
    ['a day', { lawAsOf: '2025-09-01' }, { lawAsOf: '2026-09-01' }, 'lawAsOf', ['~ [-1 September 2025-]{+1 September 2026+}']],
    ['a day where none was', {}, { lawAsOf: '2026-09-01' }, 'lawAsOf', ['+ {+1 September 2026+}']],
    [
      'what search engines show, picture and all',
      {},
      { seo: { title: null, description: 'Short.', image: { filename: 'a.png', alt: 'A desk', width: 640, height: null } } },
      'seo',
      ['+ {+Short.+}', '+ {+a.png+}', '+ {+A desk+}', '+ {+640 × unknown pixels+}'],
    ],
    ['a text emptied but for its frame', { enquiries: null }, { enquiries: { text: null, searchPhrases: [] } }, 'enquiries', ['! nothing that can be read']],
  ] as const)('%s', (_what, before, after, part, shown) => {
    expect(shownPart(between(before, after), part)).toEqual(shown)
  })
})

describe('A text as a whole', () => {
  it('differs in nothing from itself', () => {
    const { parts, size } = between({ body: text('One.\n\n- Two.') }, { body: text('One.\n\n- Two.') })
    expect(parts.map(({ part, op }) => [part, op])).toEqual(PARTS.map((part) => [part, 'unchanged']))
    expect(size).toEqual({ inserted: 0, deleted: 0 })
  })

  it('is all new where nothing was published before', () => {
    const { parts, size } = termChanges(null, aDraft({ definition: text('What it means.') }), names)
    expect(parts.filter(({ op }) => op === 'added').map(({ part }) => part)).toEqual(['title', 'slug', 'category', 'jurisdictions', 'definition'])
    expect(parts.filter(({ op }) => op !== 'added' && op !== 'unchanged')).toEqual([])
    expect(size).toEqual({ inserted: 8, deleted: 0 })
  })

  it('says which parts came and went', () => {
    const { parts } = between({ context: text('For parents.') }, { body: text('For everyone.') })
    expect(parts.filter(({ op }) => op !== 'unchanged').map(({ part, op }) => [part, op])).toEqual([
      ['context', 'removed'],
      ['body', 'added'],
    ])
  })
})

describe('How big a change is', () => {
  it.each([
    ['a word exchanged', 'You may ask.', 'You must ask.', 1, 1],
    ['words moved within a sentence', 'You ask, then they act.', 'You act, then they ask.', 0, 0],
    ['a paragraph moved', 'First one.\n\nSecond one.', 'Second one.\n\nFirst one.', 0, 0],
    ['formatting alone', 'You must ask.', 'You **must** ask.', 0, 0],
    ['a word half of which is bold is one word', 'It is unlawful.', 'It is **un**lawful and wrong.', 2, 0],
    ['a citation counts as one', 'Ask.', 'Ask [](cite:cfa-2014 "s 42").', 1, 0],
    ['a nested list', '- One', '- One\n    - Two', 1, 0],
  ])('%s', (_what, before, after, inserted, deleted) => {
    expect(changeSize(aDraft({ body: text(before) }), aDraft({ body: text(after) }))).toEqual({ inserted, deleted })
  })

  it('is told part by part: a sentence that moves to another part is inserted there and deleted here', () => {
    expect(changeSize(aDraft({ context: text('For parents.') }), aDraft({ body: text('For parents.') }))).toEqual({ inserted: 2, deleted: 2 })
  })
})
