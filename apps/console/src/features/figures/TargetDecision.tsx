import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { targetRefusalInput } from '@payung/domain/figures/target-path-input'
import { useState } from 'react'
import words from '../../generated/input-words/figures.json'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import {
  ConfirmTargetMutation,
  RefuseTargetMutation,
  type TargetPath,
  WithdrawTargetMutation,
} from './target-paths.query.ts'

interface DecisionProps {
  readonly path: TargetPath
  /** It stands, and the viewer may propose another in its place. */
  readonly mayReplace: boolean
  readonly onReplace: () => void
  readonly onDone: () => void
}

/** What the viewer may do with a path: somebody else confirms or refuses it, who proposed it takes it back, and one that stands is replaced by another. */
export function TargetDecision({ path, mayReplace, onReplace, onDone }: DecisionProps) {
  const { actions, onePersonRefusal } = path
  const [isRefusing, setRefusing] = useState(false)
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        {actions.includes('CONFIRM') && <Confirm path={path} onDone={onDone} />}
        {actions.includes('REFUSE') && (
          <Button className="not-on-paper" variant="default" onClick={() => setRefusing(true)}>
            <Trans>Tolak</Trans>
          </Button>
        )}
        {actions.includes('WITHDRAW') && <Withdraw path={path} onDone={onDone} />}
        {mayReplace && (
          <Button className="not-on-paper" variant="default" onClick={onReplace}>
            <Trans>Ganti</Trans>
          </Button>
        )}
      </Group>
      <OnePersonNotice refusal={onePersonRefusal} />
      {isRefusing && <RefuseDialog path={path} onClose={() => setRefusing(false)} onDone={onDone} />}
    </>
  )
}

type StepProps = Pick<DecisionProps, 'path' | 'onDone'>

function Confirm({ path, onDone }: StepProps) {
  const { t } = useLingui()
  const confirmation = useOperation(ConfirmTargetMutation, { notice: t`Target disahkan.` })
  const label = <Trans context="target">Sahkan</Trans>
  if (path.onePersonRefusal !== null)
    return (
      <Button className="not-on-paper" disabled>
        {label}
      </Button>
    )
  return (
    <ConfirmedAction
      label={label}
      confirm={label}
      isNext
      title={t`Sahkan target`}
      operation={confirmation}
      act={async () => {
        const outcome = await confirmation.run({ input: { pathId: path.id } })
        if (outcome !== null) onDone()
        return outcome
      }}
    >
      <Trans>
        Cocokkan tahun, angka, dan wilayahnya dengan dokumennya. Sesudah ini target berlaku, menggantikan target sendiri
        yang sebelumnya bila ada, dan tidak dapat dihapus.
      </Trans>
    </ConfirmedAction>
  )
}

function Withdraw({ path, onDone }: StepProps) {
  const { t } = useLingui()
  const withdrawal = useOperation(WithdrawTargetMutation, { notice: t`Target ditarik.` })
  return (
    <ConfirmedAction
      label={<Trans>Tarik</Trans>}
      confirm={<Trans>Tarik</Trans>}
      isNext={false}
      title={t`Tarik target`}
      operation={withdrawal}
      act={async () => {
        const outcome = await withdrawal.run({ input: { pathId: path.id } })
        if (outcome !== null) onDone()
        return outcome
      }}
    >
      <Trans>Target ini tidak menunggu lagi. Catatannya tetap tersimpan.</Trans>
    </ConfirmedAction>
  )
}

function RefuseDialog({ path, onClose, onDone }: StepProps & { onClose: () => void }) {
  const { t } = useLingui()
  const form = useInputForm({ schema: targetRefusalInput(), words, initialValues: { reason: '' } })
  const refusal = useOperation(RefuseTargetMutation, { refusal: form, notice: t`Target ditolak.` })
  const submit = form.submit(async ({ reason }) => {
    if ((await refusal.run({ input: { pathId: path.id, reason } })) !== null) onDone()
  })
  return (
    <FormDialog
      title={t`Tolak target`}
      confirm={<Trans>Tolak</Trans>}
      busy={refusal.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Target ini tidak berlaku. Catatan dan alasannya tetap tersimpan.</Trans>
      </p>
      <ReasonField {...form.field('reason')} />
    </FormDialog>
  )
}
