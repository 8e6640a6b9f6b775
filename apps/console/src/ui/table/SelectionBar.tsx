import { Trans, useLingui } from '@lingui/react/macro'
import { Button, VisuallyHidden } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import classes from './SelectionBar.module.css'
import type { ListSelection } from './use-selection.ts'

/** Takes the place of the table's top while rows are chosen, and says aloud when a choice was dropped. */
export function SelectionBar(props: { selection: ListSelection; total: number; actions: ReactNode }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { selection } = props
  const dropped = useDropped(selection.count)
  const total = number(props.total)
  const count = number(selection.count)
  return (
    <>
      <VisuallyHidden role="status">{dropped ? t`Pilihan dihapus karena daftar berubah.` : ''}</VisuallyHidden>
      {selection.count > 0 && (
        <div className={classes.bar} role="status">
          <span className={classes.count}>
            {selection.chosen.kind === 'ALL' ? (
              <Trans>
                <b>Semua {total} yang cocok</b> dipilih
              </Trans>
            ) : (
              <Trans>
                <b>{count} di halaman ini</b> dipilih
              </Trans>
            )}
          </span>
          {selection.chosen.kind === 'ROWS' && props.total > selection.count && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconChecks size={16} aria-hidden />}
              onClick={selection.chooseAll}
            >
              <Trans>Pilih semua {total} yang cocok</Trans>
            </Button>
          )}
          <Button variant="subtle" size="xs" onClick={selection.clear}>
            <Trans>Batalkan pilihan</Trans>
          </Button>
          <span className={classes.actions}>{props.actions}</span>
        </div>
      )}
    </>
  )
}

/** Whether the choice went away since the last look. */
function useDropped(count: number): boolean {
  const before = useRef(count)
  const [dropped, setDropped] = useState(false)
  useEffect(() => {
    setDropped(before.current > 0 && count === 0)
    before.current = count
  }, [count])
  return dropped
}
