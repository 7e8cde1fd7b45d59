/** Elements as data, written by a library. */
import Builder from 'fast-xml-builder'
import { cleanText } from './text'

/** Attributes that are null are left out, and so are children that are null. */
export type XmlNode = string | XmlElement
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | null>>
  readonly children: readonly (XmlNode | null)[]
}

export const el = (
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly (XmlNode | null)[]
): XmlElement => ({ name, attributes, children })

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Escaped, one line feed at its end. Text that XML cannot hold is cleaned. */
export const xmlText = (element: XmlElement): string => `${builder.build([toOrdered(element)]).trim()}\n`

const builder = new Builder({
  preserveOrder: true,
  ignoreAttributes: false,
  format: true,
  suppressEmptyNode: true,
  // Otherwise an attribute whose value is "true" would lose it.
  suppressBooleanAttributes: false,
})

const toOrdered = (node: XmlNode): Record<string, unknown> => {
  if (typeof node === 'string') return { '#text': cleanText(node) }
  const children = node.children.flatMap((child) => (child === null || child === '' ? [] : toOrdered(child)))
  const attributes = Object.entries(node.attributes).flatMap(([name, value]) =>
    value === null ? [] : [[`@_${name}`, cleanText(value)] as const],
  )
  return { [node.name]: children, ...(attributes.length > 0 ? { ':@': Object.fromEntries(attributes) } : {}) }
}
