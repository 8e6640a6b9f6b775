import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import { Notice } from '../../../ui/Notice.tsx'
import classes from './PastePreview.module.css'
import { type PastePlan, pastedCellsMax, pastedRowsMax } from './paste-plan.ts'

const shownChanges = 8

/** What pasting would change, first: a block that is one row too low spoils everything below. */
export function PastePreview(props: {
  plan: PastePlan | null
  busy: boolean
  onClose: () => void
  onConfirm: () => void
}) {
  const { t } = useLingui()
  const { plan } = props
  return (
    <Modal
      opened={plan !== null}
      onClose={props.onClose}
      size="lg"
      title={<Trans>Tempel dari lembar kerja</Trans>}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      {plan !== null && <Plan {...props} plan={plan} />}
    </Modal>
  )
}

function Plan(props: { plan: PastePlan; busy: boolean; onClose: () => void; onConfirm: () => void }) {
  const { number } = useFormats()
  const { changes, same, beyond, tooMany } = props.plan
  const count = changes.length
  const rows = new Set(changes.map(({ row }) => row.row)).size
  const [rowsMax, cellsMax] = [number(pastedRowsMax), number(pastedCellsMax)]
  const [sameCount, beyondCount, more] = [number(same), number(beyond), number(count - shownChanges)]
  return (
    <Stack gap="sm">
      <p className={classes.sum}>
        <Plural value={count} other="# sel" /> · <Plural value={rows} other="# baris" />
        {same > 0 && (
          <>
            {' · '}
            <Trans>{sameCount} sudah sama</Trans>
          </>
        )}
      </p>
      {tooMany && (
        <Notice tone="warn" icon={IconAlertTriangle}>
          <Trans>
            Sekali tempel paling banyak {rowsMax} baris dan {cellsMax} sel. Tempel sebagian demi sebagian.
          </Trans>
        </Notice>
      )}
      {beyond > 0 && (
        <Notice tone="warn" icon={IconAlertTriangle}>
          <Trans>{beyondCount} sel jatuh di luar tabel atau di baris yang dikeluarkan, dan tidak ditempel.</Trans>
        </Notice>
      )}
      {count > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans context="one">Baris</Trans>
                </th>
                <th scope="col">
                  <Trans context="one">Kolom</Trans>
                </th>
                <th scope="col">
                  <Trans>Semula</Trans>
                </th>
                <th scope="col">
                  <Trans>Menjadi</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, shownChanges).map(({ row, column, header, before, text }) => (
                <tr key={`${row.row}-${column}`}>
                  <td>{row.row}</td>
                  <td>{header}</td>
                  <td>{before === '' ? <Trans>(kosong)</Trans> : before}</td>
                  <td>{text === '' ? <Trans>(kosong)</Trans> : text}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {count > shownChanges && (
            <p className={classes.sum}>
              <Trans>dan {more} sel lain</Trans>
            </p>
          )}
        </div>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={props.onClose}>
          <Trans>Batal</Trans>
        </Button>
        <Button onClick={props.onConfirm} loading={props.busy} disabled={count === 0 || tooMany}>
          <Trans>Tempel</Trans>
        </Button>
      </Group>
    </Stack>
  )
}
