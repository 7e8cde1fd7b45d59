import type { PayloadRequest } from 'payload'

/** A part of an endpoint's path, as text; empty when it is not there. */
export const routeParam = ({ routeParams }: PayloadRequest, name: string): string => {
  const value = routeParams?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
