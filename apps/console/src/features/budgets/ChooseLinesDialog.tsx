import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { programmeWords } from '../workers/worker-words.ts'
import { ChooseBudgetLinesMutation, type ListBudgetAnswer } from './budget.query.ts'

type Parts = NonNullable<ListBudgetAnswer['parts']>
type Programme = Parts[number]['programme']

interface ChooseLinesProps {
  readonly list: { readonly id: string; readonly version: number }
  readonly budget: ListBudgetAnswer
  readonly onClose: () => void
  /** With the words for what was chosen. */
  readonly onChosen: (words: string) => void
}

/** One line for each programme of a list, with what is left on it. None chosen leaves the list without budget lines. */
export function ChooseLinesDialog(props: ChooseLinesProps) {
  const { parts } = props.budget
  // Without parts nothing can be chosen, and an empty choice would erase the former one.
  return parts === null ? <TariffChanged onClose={props.onClose} /> : <LinesForm {...props} parts={parts} />
}

function TariffChanged(props: { onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Modal opened onClose={props.onClose} title={t`Pilih baris anggaran`} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      <Stack gap="md">
        <p style={{ margin: 0 }}>
          <Trans>Tarif bulan di daftar ini sudah berubah sejak disusun. Sisihkan daftar ini, lalu susun lagi.</Trans>
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            <Trans>Tutup</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function LinesForm(props: ChooseLinesProps & { parts: Parts }) {
  const { i18n, t } = useLingui()
  const { rupiah } = useFormats()
  const { list, budget, parts } = props
  const former = Object.fromEntries(budget.commitments.map(({ programme, line }) => [programme, line?.id ?? '']))
  const [chosen, setChosen] = useState<Partial<Record<Programme, string>>>(former)
  const choose = useOperation(ChooseBudgetLinesMutation)
  const submit = async () => {
    const lineIds = parts.flatMap(({ programme }) => chosen[programme] || [])
    const success = await choose.run({ input: { listId: list.id, expectedVersion: list.version, lineIds } })
    if (success !== null)
      props.onChosen(lineIds.length === 0 ? t`Pilihan baris anggaran dihapus.` : t`Baris anggaran dipilih.`)
  }
  return (
    <FormDialog
      title={t`Pilih baris anggaran`}
      confirm={<Trans>Simpan</Trans>}
      busy={choose.busy}
      problem={choose.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      {parts.map(({ programme, amount }) => {
        const lines = budget.lines.filter((line) => line.programme === programme)
        const words = i18n._(programmeWords[programme])
        const line = lines.find(({ id }) => id === chosen[programme])
        const isShort = line !== undefined && BigInt(line.remaining) < BigInt(amount)
        return (
          <NativeSelect
            key={programme}
            label={
              <Trans>
                {words}: {rupiah(amount)}
              </Trans>
            }
            data={[
              { value: '', label: lines.length === 0 ? t`Belum ada baris yang cocok` : t`Tanpa baris anggaran` },
              ...lines.map(({ id, subActivity, agency, fiscalYear, remaining }) => ({
                value: id,
                label: t`${subActivity} · ${agency.name} · ${String(fiscalYear)} · sisa ${rupiah(remaining)}`,
              })),
            ]}
            value={chosen[programme] ?? ''}
            onChange={(event) => setChosen({ ...chosen, [programme]: event.currentTarget.value })}
            error={fieldProblem(
              isShort ? t`Sisa pagu kurang: ajukan pergeseran atau perubahan anggaran.` : choose.errorOf('lineIds'),
            )}
          />
        )
      })}
    </FormDialog>
  )
}
