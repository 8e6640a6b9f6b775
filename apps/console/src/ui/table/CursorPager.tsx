import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './KeysetPager.module.css'

interface CursorPages {
  /** Of the query. */
  readonly variables: { readonly first: number; readonly after?: string }
  readonly previous: (() => void) | null
  next(endCursor: string): void
  /** Back to the first page, where the list became another. */
  restart(): void
}

/** The pages of a list in a drawer or a dialog, which has no address of its own: the cursors that led here. */
export function useCursorPages(first: number): CursorPages {
  const [cursors, setCursors] = useState<readonly string[]>([])
  const after = cursors.at(-1)
  return {
    variables: { first, ...(after === undefined ? {} : { after }) },
    previous: cursors.length === 0 ? null : () => setCursors(cursors.slice(0, -1)),
    next: (endCursor) => setCursors([...cursors, endCursor]),
    restart: () => setCursors([]),
  }
}

/** Foot of such a list: what the whole of it offers, and where all fits on one page nothing to leaf through. */
export function CursorPager(props: {
  pages: CursorPages
  page: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  children?: ReactNode
}) {
  const { t } = useLingui()
  const { next, previous } = props.pages
  const { endCursor, hasNextPage } = props.page
  if (previous === null && !hasNextPage)
    return props.children ? <div className={`${classes.pager} not-on-paper`}>{props.children}</div> : null
  return (
    <nav className={classes.pager} aria-label={t`Halaman daftar`}>
      {props.children}
      <span className={classes.buttons}>
        <Button variant="default" size="xs" disabled={previous === null} onClick={() => previous?.()}>
          <Trans>Sebelumnya</Trans>
        </Button>
        <Button
          variant="default"
          size="xs"
          disabled={!hasNextPage || endCursor === null}
          onClick={() => endCursor !== null && next(endCursor)}
        >
          <Trans>Berikutnya</Trans>
        </Button>
      </span>
    </nav>
  )
}
