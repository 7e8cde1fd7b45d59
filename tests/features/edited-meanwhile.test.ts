/** Two people on one entry: nobody’s newer text is replaced unseen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTerm, edit, richText } from '../factories/records'
import { aCms, as, type Id, refusalsOf, type TestCms } from '../support/cms'
import { restAs, restoreText } from '../support/rest'

let cms: TestCms
beforeAll(async () => {
  cms = await aCms()
})
afterAll(() => cms.close())

const newest = (term: Id) => cms.payload.findByID({ collection: 'terms', id: term, draft: true, depth: 0 })
const digestOf = async (term: Id): Promise<string> => (await newest(term)).digest ?? ''

describe('A save that names the text it started from', () => {
  it('is taken while nobody has saved a newer one', async () => {
    const { id } = await aTerm(cms)
    await edit(cms, id, { title: 'Mine', digest: await digestOf(id) })
    expect((await newest(id)).title).toBe('Mine')
  })

  it('is refused once somebody has, naming them and what differs, and changes nothing', async () => {
    const { id } = await aTerm(cms)
    const base = await digestOf(id)
    await edit(cms, id, { title: 'Theirs', digest: base }, cms.people.otherEditor)
    const editor = await restAs(cms, cms.people.editor)
    const answer = await editor('PATCH', `/api/terms/${id}?draft=true`, { title: 'Mine', definition: richText('Mine too.'), digest: base })
    expect(answer).toMatchObject({ status: 409, body: { refusals: [{ code: 'edited_meanwhile', field: 'digest' }] } })
    const { message } = (answer.body as { refusals: { message: string }[] }).refusals[0] ?? { message: '' }
    expect(message).toContain('Olga Editor saved a newer text less than a minute ago. It differs from yours in title and definition.')
    expect((await newest(id)).title).toBe('Theirs')
  })

  it('is refused an autosave as well, without the message that the form would show at every key', async () => {
    const { id } = await aTerm(cms)
    const base = await digestOf(id)
    await edit(cms, id, { title: 'Theirs' }, cms.people.otherEditor)
    const editor = await restAs(cms, cms.people.editor)
    const { status, body } = await editor('PATCH', `/api/terms/${id}?draft=true&autosave=true`, { title: 'Mine', digest: base })
    expect(status).toBe(409)
    const { errors, refusals } = body as { errors: { message?: string; data?: { errors: { path: string; message: string }[] } }[]; refusals: object[] }
    expect(errors[0]?.message).toBeUndefined()
    expect(errors[0]?.data?.errors[0]).toMatchObject({ path: 'digest', message: expect.stringContaining('Olga Editor') as string })
    expect(refusals).toHaveLength(1)
  })

  it('is taken when it names the newer text: saving over it is a deliberate act', async () => {
    const { id } = await aTerm(cms)
    await edit(cms, id, { title: 'Theirs' }, cms.people.otherEditor)
    const editor = await restAs(cms, cms.people.editor)
    const { body } = await editor('GET', `/api/terms/${id}/newest`)
    expect(body).toMatchObject({ savedBy: { name: 'Olga Editor', isYou: false }, digest: await digestOf(id) })
    expect((await editor('PATCH', `/api/terms/${id}?draft=true`, { title: 'Mine', digest: (body as { digest: string }).digest })).status).toBe(200)
    expect((await newest(id)).title).toBe('Mine')
  })

  it('is taken when the newer text says the same', async () => {
    const { id } = await aTerm(cms)
    const base = await digestOf(id)
    await edit(cms, id, { title: 'The same' }, cms.people.otherEditor)
    expect(await refusalsOf(() => edit(cms, id, { title: 'The same', digest: base }))).toEqual([])
  })
})

describe('Two saves at the same moment', () => {
  it('that started from the same text: one is taken, the other refused, and the text is the one that was taken', async () => {
    const { id } = await aTerm(cms)
    for (let round = 0; round < 20; round += 1) {
      const digest = await digestOf(id)
      const save = async (title: string, window: string, by = cms.people.editor) => {
        const refusals = await refusalsOf(() => edit(cms, id, { title, digest, savedIn: window }, by))
        return refusals.length === 0 ? [title] : []
      }
      const taken = await Promise.all([
        save(`Mine ${round}`, `window-a-${round}`),
        save(`Theirs ${round}`, `window-b-${round}`, cms.people.otherEditor),
      ])
      expect(taken.flat()).toEqual([(await newest(id)).title])
    }
  })

  it('do not hold up a third when one of them fails', async () => {
    const { id } = await aTerm(cms)
    const taken = await aTerm(cms, { data: { slug: 'already-taken' } })
    const digest = await digestOf(id)
    await expect(edit(cms, id, { slug: taken.slug, digest, savedIn: 'window-a' })).rejects.toThrow()
    await edit(cms, id, { title: 'Third', digest, savedIn: 'window-b' })
    expect((await newest(id)).title).toBe('Third')
  })
})

describe('A window’s saves', () => {
  it('follow each other, even if the form has not heard of the last one yet', async () => {
    const { id } = await aTerm(cms)
    const base = await digestOf(id)
    await edit(cms, id, { title: 'One', digest: base, savedIn: 'window-a' })
    await edit(cms, id, { title: 'Two', digest: base, savedIn: 'window-a' })
    expect((await newest(id)).title).toBe('Two')
  })

  it('are refused after a save in another window of the same person, who is told so', async () => {
    const { id } = await aTerm(cms)
    const base = await digestOf(id)
    await edit(cms, id, { title: 'One', digest: base, savedIn: 'window-a' })
    await edit(cms, id, { title: 'Two', digest: await digestOf(id), savedIn: 'window-b' })
    expect(await refusalsOf(() => edit(cms, id, { title: 'Three', digest: base, savedIn: 'window-a' }))).toEqual(['edited_meanwhile'])
    await expect(edit(cms, id, { title: 'Three', digest: base, savedIn: 'window-a' })).rejects.toThrow('You saved a newer text in another window')
  })

  it('are refused after an older version was brought back', async () => {
    const { id } = await aTerm(cms)
    const first = await digestOf(id)
    await edit(cms, id, { title: 'One', digest: first, savedIn: 'window-a' })
    const base = await digestOf(id)
    expect((await restoreText(cms, id, first, cms.people.otherEditor)).status).toBe(200)
    expect(await refusalsOf(() => edit(cms, id, { title: 'Two', digest: base, savedIn: 'window-a' }))).toEqual(['edited_meanwhile'])
  })

  it('go on after the review’s acts, which are no edits', async () => {
    const { id } = await aTerm(cms)
    await edit(cms, id, { title: 'One', digest: await digestOf(id), savedIn: 'window-a' })
    await cms.act(id, 'submit', cms.people.editor, { note: 'Please.' })
    expect(await refusalsOf(() => edit(cms, id, { title: 'Two', savedIn: 'window-a' }))).toEqual([])
  })
})

describe('A save that names no text', () => {
  it('replaces what is there, as machines’ saves always did', async () => {
    const { id } = await aTerm(cms)
    await edit(cms, id, { title: 'Theirs', savedIn: 'window-b' }, cms.people.otherEditor)
    await edit(cms, id, { title: 'A machine’s' })
    expect(await newest(id)).toMatchObject({ title: 'A machine’s', savedBy: cms.people.editor.publicId, savedIn: null })
  })

  it('never takes what a client says about who saved', async () => {
    const { id } = await aTerm(cms)
    await edit(cms, id, { title: 'Mine', savedBy: cms.people.legal.publicId })
    expect((await newest(id)).savedBy).toBe(cms.people.editor.publicId)
  })
})

describe('Who saved last', () => {
  it('is told to whoever may read the entry, and to nobody else', async () => {
    const { id } = await aTerm(cms)
    const reviewer = await restAs(cms, cms.people.legal)
    expect(await reviewer('GET', `/api/terms/${id}/newest`)).toMatchObject({ status: 200, body: { savedBy: { name: 'Edie Editor' } } })
    expect((await reviewer('GET', '/api/terms/999999/newest')).status).toBe(404)
    expect((await reviewer('GET', '/api/terms/nonsense/newest')).status).toBe(404)
  })

  it('is nobody where a script did', async () => {
    const { id } = await aTerm(cms)
    await cms.payload.update({ collection: 'terms', id, data: { title: 'By script' }, draft: true })
    const editor = await restAs(cms, cms.people.editor)
    expect((await editor('GET', `/api/terms/${id}/newest`)).body).toMatchObject({ savedBy: null, savedIn: null })
  })
})

describe('A reviewer', () => {
  it('cannot save at all, whatever they name', async () => {
    const { id } = await aTerm(cms)
    await expect(cms.payload.update({ collection: 'terms', id, data: { title: 'No' }, draft: true, ...as(cms.people.legal) })).rejects.toThrow()
  })
})
