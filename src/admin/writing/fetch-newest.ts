import type { NewestSave } from '../../workflow/meanwhile'

/** Null when it cannot be told now: the notice is a courtesy, the server’s refusal is the rule. */
export const fetchNewest = async (id: string | number): Promise<NewestSave | null> => {
  try {
    const response = await fetch(`/api/terms/${encodeURIComponent(id)}/newest`, { credentials: 'same-origin' })
    return response.ok ? ((await response.json()) as NewestSave) : null
  } catch (error) {
    console.warn('The newest text could not be asked for', error)
    return null
  }
}
