import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import classes from './KeysetPager.module.css'

/** Foot of a list: which rows, of how many, forward and back. There are no page numbers: page 2,000 helps nobody. */
export function KeysetPager(props: {
  /** Number of the first row in sight, from 1. */
  firstRow: number
  rowsOnPage: number
  /** Null where nobody counts them. */
  total: number | null
  note?: ReactNode
  onPrevious: (() => void) | null
  onNext: (() => void) | null
  /** Of the whole list, all of its pages: the file. */
  children?: ReactNode
}) {
  const { t } = useLingui()
  const { number } = useFormats()
  const from = number(props.firstRow)
  const to = number(props.firstRow + props.rowsOnPage - 1)
  const total = props.total === null ? null : number(props.total)
  return (
    <nav className={classes.pager} aria-label={t`Halaman daftar`}>
      <span className={classes.range}>
        {total === null ? (
          <Trans>
            Baris {from}–{to}
          </Trans>
        ) : (
          <Trans>
            Baris {from}–{to} dari {total}
          </Trans>
        )}
      </span>
      {props.note && <span className={classes.note}>{props.note}</span>}
      {props.children}
      <span className={classes.buttons}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconChevronLeft size={16} aria-hidden />}
          disabled={props.onPrevious === null}
          onClick={() => props.onPrevious?.()}
        >
          <Trans>Sebelumnya</Trans>
        </Button>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronRight size={16} aria-hidden />}
          disabled={props.onNext === null}
          onClick={() => props.onNext?.()}
        >
          <Trans>Berikutnya</Trans>
        </Button>
      </span>
    </nav>
  )
}
