import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { tariffChangeInput } from '@payung/domain/money/tariff-change-input'
import { useState } from 'react'
import words from '../../generated/input-words/tariffs.json'
import { useViewer } from '../../session/viewer.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ChangeFields } from './ChangeFields.tsx'
import { type ChangeDraft, changeOf, emptyChange, readChange, writtenChange } from './change-draft.ts'
import { EffectList } from './EffectList.tsx'
import {
  PreviewTariffChangeMutation,
  ProposeTariffChangeMutation,
  type Tariff,
  type TariffEffect,
} from './tariff.query.ts'
import { useLineWords } from './tariff-words.ts'

/** Which field shows what the API calls otherwise. */
const fields: Readonly<Record<string, keyof ChangeDraft>> = {
  untilMonth: 'lastMonth',
  rateMillionths: 'percent',
  amountRupiah: 'amount',
  minRupiah: 'min',
  maxRupiah: 'max',
  incomeFromRupiah: 'incomeFrom',
}

/** A change of a line, or a further line: its effect is shown before it is proposed. */
export function ProposeChangeDialog(props: { tariff: Tariff | null; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { today } = useViewer()
  const lineWords = useLineWords()
  const [effect, setEffect] = useState<readonly TariffEffect[] | null>(null)
  const number = t`Tulis angkanya, misalnya 6.800 atau 0,24.`
  const form = useInputForm({
    schema: tariffChangeInput({ today }),
    words,
    initialValues: props.tariff === null ? emptyChange : changeOf(props.tariff),
    inputOf: writtenChange,
    fieldOf: (path) => fields[path] ?? path,
    missing: {
      untilMonth: t`Tulis bulannya, misalnya 01/2027.`,
      ...{ rateMillionths: number, amountRupiah: number, minRupiah: number },
      ...{ maxRupiah: number, incomeFromRupiah: number },
    },
  })
  const preview = useOperation(PreviewTariffChangeMutation, { refusal: form })
  const proposal = useOperation(ProposeTariffChangeMutation, { refusal: form })
  const set = (part: Partial<ChangeDraft>) => {
    form.change(part)
    setEffect(null)
  }
  const sent = () => {
    const outcome = readChange(form.values)
    return 'input' in outcome ? outcome.input : null
  }
  const show = form.submit(async () => {
    const input = sent()
    const outcome = input && (await preview.run({ input }))
    if (outcome !== null) setEffect(outcome.data)
  })
  const submit = form.submit(async () => {
    const input = sent()
    if (input !== null && (await proposal.run({ input })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={props.tariff === null ? t`Usulkan tarif baru` : `${t`Usulkan perubahan`}: ${lineWords(props.tariff)}`}
      confirm={<Trans>Usulkan</Trans>}
      busy={proposal.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <ChangeFields
        draft={form.values}
        isOfLine={props.tariff !== null}
        set={set}
        errorOf={(field) => fieldProblem(form.errorOf(field))}
      />
      <Button variant="default" loading={preview.busy} onClick={show}>
        <Trans>Lihat pengaruhnya</Trans>
      </Button>
      <div aria-live="polite">{effect !== null && <EffectList effect={effect} />}</div>
    </FormDialog>
  )
}
