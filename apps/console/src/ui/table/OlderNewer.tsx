import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './KeysetPager.module.css'
import type { PageAddress } from './page-address.ts'

/**
 * Foot of a list in the order of time: what the whole of the list offers, then newer and older, or in other words where it is ordered otherwise.
 * Where all fits on one page there is nothing to leaf through.
 */
export function OlderNewer(props: {
  page: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  words?: { readonly newer: string; readonly older: string }
  /** Of the whole list, all of its pages: the file. */
  children?: ReactNode
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { endCursor, hasNextPage, hasPreviousPage, startCursor } = props.page
  if (!hasNextPage && !hasPreviousPage)
    return props.children ? <div className={`${classes.pager} not-on-paper`}>{props.children}</div> : null
  const go = (to: PageAddress) =>
    void navigate({
      to: '.',
      search: ({ sesudah: _after, sebelum: _before, ...rest }: Record<string, unknown>) => ({ ...rest, ...to }),
    })
  return (
    <nav className={classes.pager} aria-label={t`Halaman daftar`}>
      {props.children}
      <span className={classes.buttons}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconChevronLeft size={16} aria-hidden />}
          disabled={!hasPreviousPage || startCursor === null}
          onClick={() => startCursor !== null && go({ sebelum: startCursor })}
        >
          {props.words?.newer ?? <Trans>Lebih baru</Trans>}
        </Button>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronRight size={16} aria-hidden />}
          disabled={!hasNextPage || endCursor === null}
          onClick={() => endCursor !== null && go({ sesudah: endCursor })}
        >
          {props.words?.older ?? <Trans>Lebih lama</Trans>}
        </Button>
      </span>
    </nav>
  )
}
