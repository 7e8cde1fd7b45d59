import { describe, expect, it } from 'vitest'
import { htmlOf } from '../../../src/mail/html'
import { CHOICES, MAIL_KINDS, wants } from '../../../src/mail/kinds'
import { dayOf, momentInLondon } from '../../../src/mail/moments'
import { letterOf, type MailFacts, SECRET_LINK } from '../../../src/mail/templates'

const frame = { name: 'Lex Lawyer', publicUrl: 'https://glossary.example' }
const entry = { title: 'EHC plan', id: 7, by: 'Edie Editor', at: '2026-11-24T11:23:00.000Z', note: 'A new section.' }

const FACTS: MailFacts = {
  submitted: { ...entry, roles: ['legal-reviewer', 'subject-reviewer'] },
  decided: { ...entry, decision: 'changes-requested' },
  commented: { ...entry, field: 'checkpoints.0.text' },
  'schedule-failed': { title: 'EHC plan', id: 7, at: '2026-07-01T11:00:00.000Z', plannedFor: '2026-07-01T10:00:00.000Z', note: null },
  'law-changed': { ...entry, note: 's 55(3) of the Children and Families Act 2014 changed on 1 September 2026: cited at checkpoint 3.' },
  reminder: {
    items: [
      { kind: 'review-due', title: 'EHC plan', id: 7, dueOn: '2026-11-24' },
      { kind: 'review-overdue', title: 'SEN support', id: 8, dueOn: '2026-09-01' },
      { kind: 'review-overdue', title: 'Local offer', id: 9, dueOn: '2026-09-02' },
    ],
  },
  invitation: { glossary: 'SEND glossary', by: 'Ada Admin', days: 7 },
  'password-reset': { glossary: 'SEND glossary' },
}

describe.each(MAIL_KINDS)('A mail of the kind %s', (kind) => {
  const { subject, text } = letterOf(kind, FACTS[kind] as never, frame)

  it('greets a person, in a subject of one line and whole paragraphs', () => {
    expect(subject).toMatch(/^[A-Z].+[^.]$/)
    expect(subject).not.toContain('\n')
    expect(text.startsWith('Hello Lex Lawyer,\n\n')).toBe(true)
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\n{3}| {2}/)
  })

  it('holds no id but in addresses of the desk', () => {
    const links = text.split('\n').filter((line) => line.startsWith('https://'))
    for (const link of links) expect(link).toMatch(/^https:\/\/glossary\.example\/admin\/(collections\/terms\/\d+|account)$/)
  })

  it('says where it can be turned off, if it can', () => {
    expect(text.includes('https://glossary.example/admin/account')).toBe(kind in CHOICES)
  })
})

describe('What a mail says', () => {
  it('of a submission: who, what, when, and as what one decides', () => {
    expect(letterOf('submitted', FACTS.submitted, frame).text).toBe(
      [
        'Hello Lex Lawyer,',
        '',
        'Edie Editor submitted “EHC plan” for review on 24 November 2026 at 11:23 GMT. It waits for your decision as legal reviewer and subject reviewer.',
        '',
        'What is new, in their words:',
        '> A new section.',
        '',
        'Read it and decide:',
        'https://glossary.example/admin/collections/terms/7',
        '',
        'You get this mail because you work on this glossary. Choose which mails you get in your account:',
        'https://glossary.example/admin/account',
      ].join('\n'),
    )
  })

  it('of reminders: what is overdue before what is due, with the right number', () => {
    const { subject, text } = letterOf('reminder', FACTS.reminder, frame)
    expect(subject).toBe('Reminder: 3 entries need your attention')
    expect(text).toContain('2 entries are overdue for review:\n- “SEN support”, due since 1 September 2026')
    expect(text).toContain('The review of one entry is due:\n- “EHC plan”, due on 24 November 2026')
    expect(text.indexOf('overdue')).toBeLessThan(text.indexOf('is due'))
    expect(letterOf('reminder', { items: FACTS.reminder.items.slice(0, 1) }, frame).subject).toBe('Reminder: EHC plan')
  })

  it('of a comment: on which part, in words', () => {
    expect(letterOf('commented', FACTS.commented, frame).text).toContain('commented on “EHC plan” (checkpoints, text)')
  })

  it('marks every line that somebody else wrote, and keeps them out of the headers', () => {
    const note = 'First.\r\nhttps://glossary.example/admin/logout\nThird.'
    const letter = letterOf('decided', { ...FACTS.decided, title: 'A\r\nBcc: x@y.example', note }, frame)
    expect(letter.text).toContain('> First.\n> https://glossary.example/admin/logout\n> Third.')
    expect(letter.subject).toBe('Changes requested: A Bcc: x@y.example')
  })

  it('leaves the link with which one gets in to the moment of sending', () => {
    expect(letterOf('invitation', FACTS.invitation, frame).text).toContain(SECRET_LINK)
    expect(letterOf('password-reset', FACTS['password-reset'], frame).text).toContain(SECRET_LINK)
  })
})

describe('The HTML part', () => {
  it('escapes everything, and links our own pages alone', () => {
    const html = htmlOf('A <b>bold</b> & "odd" title\n\nhttps://glossary.example/admin/account\nhttps://elsewhere.example/\n> <script>', frame.publicUrl)
    expect(html).toContain('<p>A &lt;b&gt;bold&lt;/b&gt; &amp; &quot;odd&quot; title</p>')
    expect(html).toContain('<a href="https://glossary.example/admin/account">https://glossary.example/admin/account</a>')
    expect(html).toContain('<br>https://elsewhere.example/<br>')
    expect(html).not.toContain('<script>')
    expect(html.match(/<a /g)).toHaveLength(1)
  })

  it('is not misled by an address that only begins like ours, or by a quoted one', () => {
    expect(htmlOf('https://glossary.example.evil.example/', frame.publicUrl)).not.toContain('<a ')
    expect(htmlOf('> https://glossary.example/admin', frame.publicUrl)).not.toContain('<a ')
  })
})

describe('Moments', () => {
  it('are London’s, with the zone named, in winter and in summer', () => {
    expect(momentInLondon('2026-01-05T09:07:00.000Z')).toBe('5 January 2026 at 09:07 GMT')
    expect(momentInLondon('2026-07-31T23:30:00.000Z')).toBe('1 August 2026 at 00:30 BST')
  })

  it('are days where no time is meant', () => {
    expect(dayOf('2026-07-01')).toBe('1 July 2026')
    expect(dayOf('2026-07-31T23:30:00.000Z')).toBe('1 August 2026')
  })
})

describe('A person’s choice', () => {
  it('is every mail until they say otherwise', () => {
    for (const choices of [undefined, null, {}, { submitted: null }]) expect(wants(choices, 'submitted')).toBe(true)
    expect(wants({ submitted: false }, 'submitted')).toBe(false)
    expect(wants({ submitted: false }, 'decided')).toBe(true)
    expect(wants({ reminders: false }, 'reminder')).toBe(false)
  })

  it('does not reach mails about the account itself', () => {
    const none = Object.fromEntries(Object.values(CHOICES).map(({ field }) => [field, false]))
    expect(MAIL_KINDS.filter((kind) => wants(none, kind))).toEqual(['invitation', 'password-reset'])
  })
})
