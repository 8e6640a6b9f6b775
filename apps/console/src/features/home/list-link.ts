import type { LinkProps } from '@tanstack/react-router'
import type { ListAddress } from '../workers/list/list-address.ts'

/** The worker list with exactly the filter by which a figure was counted. */
export function listLink(address: ListAddress): LinkProps {
  return { to: '/pekerja', search: address }
}

/**
 * A place in the console as the API names it, taken apart for the router: a plain link would load the whole page anew.
 */
export function placeLink(href: string): LinkProps {
  const [to, query = ''] = href.split('?', 2)
  return { to: to as '/pekerja', search: Object.fromEntries(new URLSearchParams(query)) }
}
