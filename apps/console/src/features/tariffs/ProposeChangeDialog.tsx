import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { useRefusal } from '../../ui/form/use-refusal.ts'
import { ChangeFields } from './ChangeFields.tsx'
import { type ChangeDraft, changeOf, emptyChange, readChange, type UnreadField } from './change-draft.ts'
import { EffectList } from './EffectList.tsx'
import {
  PreviewTariffChangeMutation,
  ProposeTariffChangeMutation,
  type Tariff,
  type TariffEffect,
} from './tariff.query.ts'
import { useLineWords } from './tariff-words.ts'

/** Under which name the server speaks of a field. */
const paths: Partial<Record<keyof ChangeDraft, string>> = {
  lastMonth: 'untilMonth',
  percent: 'rateMillionths',
  amount: 'amountRupiah',
  min: 'minRupiah',
  max: 'maxRupiah',
  incomeFrom: 'incomeFromRupiah',
}

/** A change of a line, or a further line: its effect is shown before it is proposed. */
export function ProposeChangeDialog(props: { tariff: Tariff | null; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const refusal = useRefusal()
  const lineWords = useLineWords()
  const [draft, setDraft] = useState(props.tariff === null ? emptyChange : changeOf(props.tariff))
  const [unread, setUnread] = useState<readonly UnreadField[]>([])
  const [effect, setEffect] = useState<readonly TariffEffect[] | null>(null)
  const preview = useOperation(PreviewTariffChangeMutation, { refusal })
  const proposal = useOperation(ProposeTariffChangeMutation, { refusal })
  const set = (part: Partial<ChangeDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setEffect(null)
  }
  const read = () => {
    const outcome = readChange(draft)
    setUnread('unread' in outcome ? outcome.unread : [])
    refusal.refuse(null)
    return 'input' in outcome ? outcome.input : null
  }
  const show = async () => {
    const input = read()
    const outcome = input && (await preview.run({ input }))
    if (outcome !== null) setEffect(outcome.data)
  }
  const submit = async () => {
    const input = read()
    if (input !== null && (await proposal.run({ input })) !== null) props.onDone()
  }
  const fieldError = (field: keyof ChangeDraft) => {
    const isMonth = field === 'fromMonth' || field === 'lastMonth'
    const words = isMonth ? t`Tulis bulannya, misalnya 01/2027.` : t`Tulis angkanya, misalnya 6.800 atau 0,24.`
    return fieldProblem((unread as readonly string[]).includes(field) ? words : refusal.errorOf(paths[field] ?? field))
  }
  return (
    <FormDialog
      title={props.tariff === null ? t`Usulkan tarif baru` : `${t`Usulkan perubahan`}: ${lineWords(props.tariff)}`}
      confirm={<Trans>Usulkan</Trans>}
      busy={proposal.busy}
      problem={refusal.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <ChangeFields draft={draft} isOfLine={props.tariff !== null} set={set} errorOf={fieldError} />
      <Button variant="default" loading={preview.busy} onClick={show}>
        <Trans>Lihat pengaruhnya</Trans>
      </Button>
      <div aria-live="polite">{effect !== null && <EffectList effect={effect} />}</div>
    </FormDialog>
  )
}
