import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { DialogForm } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { monthAfter } from '../workers/coverage-month.ts'
import { DraftContributionListMutation, type ListableDecree, MonthsToListQuery } from './billing.query.ts'
import { DecreeChoice } from './DecreeChoice.tsx'

interface DialogProps {
  readonly onClose: () => void
  readonly onDrafted: (listId: string) => void
}

/** Which decree pays, then for which of its months. The server knows who is still to be listed. */
export function DraftListDialog(props: DialogProps) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<ListableDecree | null>(null)
  const [step, setStep] = useState<'DECREE' | 'MONTHS'>('DECREE')
  const [tried, setTried] = useState(false)
  const goOn = () => {
    setTried(true)
    if (chosen !== null) setStep('MONTHS')
  }
  return (
    <Modal opened onClose={props.onClose} title={t`Susun daftar iuran`} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      {step === 'MONTHS' && chosen !== null ? (
        <MonthsForm {...props} decree={chosen} onOther={() => setStep('DECREE')} />
      ) : (
        <DialogForm confirm={<Trans>Lanjut</Trans>} busy={false} onClose={props.onClose} onSubmit={goOn}>
          <DecreeChoice
            value={chosen}
            onChange={setChosen}
            error={fieldProblem(tried && chosen === null ? t`Pilih keputusannya.` : undefined)}
          />
        </DialogForm>
      )}
    </Modal>
  )
}

function MonthsForm(props: DialogProps & { decree: ListableDecree; onOther: () => void }) {
  const { t } = useLingui()
  const { month, number } = useFormats()
  const { decree } = props
  const [first, setFirst] = useState<string | null>(null)
  const [last, setLast] = useState<string | null>(null)
  const draft = useOperation(DraftContributionListMutation)
  const [{ data, error }, ask] = useQuery({
    query: MonthsToListQuery,
    variables: { decreeId: decree.id },
    requestPolicy: 'network-only',
  })
  const months = data?.monthsToList ?? []
  const fromMonth = first ?? months[0]?.month
  const end = last ?? months.at(-1)?.month
  // The last month never comes before the first.
  const lastMonth = fromMonth !== undefined && end !== undefined && end < fromMonth ? fromMonth : end
  const choices = months.map((row) => {
    const name = month(row.month)
    const people = number(row.people)
    return { value: row.month, label: t`${name}: ${people} orang` }
  })
  const submit = async () => {
    if (fromMonth === undefined || lastMonth === undefined) return
    const success = await draft.run({ input: { decreeId: decree.id, fromMonth, untilMonth: monthAfter(lastMonth) } })
    if (success !== null) props.onDrafted(success.data.id)
  }
  return (
    <DialogForm
      confirm={<Trans>Susun</Trans>}
      busy={draft.busy}
      problem={draft.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <b>{decree.number ?? decree.text.title}</b>
          <div>
            <Trans>
              {decree.text.title}, {number(decree.people)} orang
            </Trans>
          </div>
          {fieldProblem(draft.errorOf('decreeId'))}
        </div>
        <Button variant="default" size="xs" style={{ flexShrink: 0 }} onClick={props.onOther}>
          <Trans>Ganti</Trans>
        </Button>
      </Group>
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Bulan keputusan ini tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat bulan keputusan`} rows={1} rowHeight={60} />}
        empty={
          months.length === 0 && (
            <p style={{ margin: 0 }}>
              <Trans>Semua bulan keputusan ini sudah masuk daftar. Pilih keputusan lain.</Trans>
            </p>
          )
        }
      >
        {() => (
          <FieldGrid>
            <NativeSelect
              label={<Trans>Bulan pertama</Trans>}
              data={choices}
              value={fromMonth ?? ''}
              onChange={(event) => setFirst(event.currentTarget.value)}
              error={fieldProblem(draft.errorOf('fromMonth'))}
            />
            <NativeSelect
              label={<Trans>Bulan terakhir</Trans>}
              data={choices.filter(({ value }) => value >= (fromMonth ?? ''))}
              value={lastMonth ?? ''}
              onChange={(event) => setLast(event.currentTarget.value)}
              error={fieldProblem(draft.errorOf('untilMonth'))}
            />
          </FieldGrid>
        )}
      </QueryStates>
      <p style={{ margin: 0 }}>
        <Trans>
          Masuk daftar: setiap orang yang ditetapkan keputusan itu pada bulan-bulan ini dan belum ada di daftar lain.
          Angka di belakang bulan menunjukkan berapa orang. Bulan yang sudah dibayar sebelum keputusan tidak ikut.
        </Trans>
      </p>
    </DialogForm>
  )
}
