import type { TextField } from 'payload'

type Settings = Partial<Pick<TextField, 'label' | 'required'>> & { readonly description?: string }

/** An absolute http(s) address. */
export const webAddress = (name: string, { description, ...settings }: Settings = {}): TextField => ({
  name,
  type: 'text',
  maxLength: 2000,
  ...settings,
  admin: description ? { description } : {},
  validate: (value: string | null | undefined) => {
    if (!value) return settings.required ? 'Write an address.' : true
    const usable = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
    return usable || 'Write a whole address that starts with https://.'
  },
})
