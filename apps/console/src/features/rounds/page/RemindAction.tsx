import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { useNotify } from '../../../ui/use-notify.ts'
import { RemindProposersMutation, type RoundDetail } from '../round.query.ts'

/** Reminds everybody who has not sent. How many that are, and what they get, is said before. */
export function RemindAction(props: { round: RoundDetail; onReminded: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const notify = useNotify()
  const { id, actions, progress } = props.round
  const [isOpen, setOpen] = useState(false)
  const remind = useOperation(RemindProposersMutation)
  const unsent = progress.asked - progress.sent - progress.accepted
  if (!actions.includes('REMIND') || unsent === 0) return null
  const close = () => {
    setOpen(false)
    remind.refuse(null)
  }
  const act = async () => {
    const outcome = await remind.run({ input: { roundId: id } })
    if (outcome === null) return
    close()
    props.onReminded()
    const reminded = number(outcome.data.reminded)
    const unheard = number(outcome.data.unheard)
    notify(
      outcome.data.unheard === 0
        ? t`${reminded} pengusul diingatkan.`
        : t`${reminded} pengusul diingatkan; untuk ${unheard} di antaranya belum ada petugas yang punya akun.`,
    )
  }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        <Trans>Ingatkan</Trans>
      </Button>
      <FormDialog
        opened={isOpen}
        title={<Trans>Ingatkan yang belum mengirim?</Trans>}
        confirm={<Trans>Ya, ingatkan</Trans>}
        busy={remind.busy}
        problem={remind.problem}
        onClose={close}
        onSubmit={() => void act()}
      >
        <p style={{ margin: 0 }}>
          <Plural value={unsent} other="# pengusul belum mengirim." />{' '}
          <Trans>
            Petugasnya mendapat kabar di Payung dan, bila belum dibaca, surel besok pagi. Tiap pengusul diingatkan
            paling banyak sekali sehari.
          </Trans>
        </p>
      </FormDialog>
    </>
  )
}
