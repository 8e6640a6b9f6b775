import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { MoreActions } from '../../ui/MoreActions.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { HandoverDialog } from './HandoverDialog.tsx'
import { ConfirmHandoverMutation, type Handover, ScheduleHandoverMutation } from './handovers.query.ts'
import { MinutesDialog } from './MinutesDialog.tsx'

/** What may be done with an event now, as the API says. */
export function HandoverActions(props: { handover: Handover; onDone: () => void }) {
  const { t } = useLingui()
  const { handover } = props
  const { actions, id: handoverId, onePersonRefusal, version: expectedVersion } = handover
  const [open, setOpen] = useState<'CHANGE' | 'CANCEL' | 'MINUTE' | null>(null)
  const schedule = useOperation(ScheduleHandoverMutation, { notice: t`Acara dijadwalkan.` })
  const confirm = useOperation(ConfirmHandoverMutation, { notice: t`Berita acara disahkan.` })
  const close = () => setOpen(null)
  const done = () => {
    close()
    props.onDone()
  }
  const step = (operation: typeof schedule | typeof confirm) => async () => {
    const outcome = await operation.run({ input: { handoverId, expectedVersion } })
    if (outcome !== null) props.onDone()
    return outcome
  }
  return (
    <>
      {actions.includes('SCHEDULE') && (
        <ConfirmedAction
          label={<Trans>Jadwalkan</Trans>}
          isNext
          title={<Trans>Jadwalkan acara</Trans>}
          confirm={<Trans>Jadwalkan</Trans>}
          operation={schedule}
          act={step(schedule)}
        >
          <Trans>Harinya sudah pasti. Acara masih dapat diubah atau dibatalkan sampai berita acara ditulis.</Trans>
        </ConfirmedAction>
      )}
      {actions.includes('CONFIRM') && onePersonRefusal === null && (
        <ConfirmedAction
          label={<Trans>Sahkan berita acara</Trans>}
          isNext
          title={<Trans>Sahkan berita acara</Trans>}
          confirm={<Trans>Sahkan</Trans>}
          operation={confirm}
          act={step(confirm)}
        >
          <Trans>Baca berita acara lebih dahulu. Sesudah disahkan, tidak ada yang dapat diubah.</Trans>
        </ConfirmedAction>
      )}
      {actions.includes('MINUTE') && (
        <Button variant={actions.includes('CONFIRM') ? 'default' : 'filled'} onClick={() => setOpen('MINUTE')}>
          {handover.minutes === null ? <Trans>Tulis berita acara</Trans> : <Trans>Ubah berita acara</Trans>}
        </Button>
      )}
      <MoreActions>
        {actions.includes('CHANGE') && (
          <Button variant="default" onClick={() => setOpen('CHANGE')}>
            <Trans>Ubah acara</Trans>
          </Button>
        )}
        {actions.includes('CANCEL') && (
          <Button variant="default" onClick={() => setOpen('CANCEL')}>
            <Trans>Batalkan acara</Trans>
          </Button>
        )}
      </MoreActions>
      {open === 'CHANGE' && <HandoverDialog handover={handover} onClose={close} onDone={done} />}
      {open === 'CANCEL' && <CancelDialog handover={handover} onClose={close} onDone={done} />}
      {open === 'MINUTE' && <MinutesDialog handover={handover} onClose={close} onDone={done} />}
    </>
  )
}
