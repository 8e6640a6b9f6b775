import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { budgetLineInput } from '@payung/domain/money/budget-input'
import { useQuery } from 'urql'
import words from '../../generated/input-words/budgets.json'
import { useViewer } from '../../session/viewer.ts'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { fundingSourceWords, programmeWords } from '../workers/worker-words.ts'
import { DraftBudgetLineMutation, NewBudgetLineQuery } from './budget.query.ts'
import { firstStageValues, StageFields, useMissingStageWords } from './StageFields.tsx'

const stages = ['MURNI', 'RKA'] as const
const programmes = ['WORK_ACCIDENT', 'DEATH', 'OLD_AGE'] as const
const sources = [
  'REGIONAL_BUDGET',
  'PROVINCIAL_BUDGET',
  'VILLAGE_BUDGET',
  'PALM_REVENUE_SHARE',
  'TOBACCO_REVENUE_SHARE',
  'NATIONAL_BUDGET',
] as const

/** A new line with its first document. The account is proposed, and may be another one. */
export function DraftLineDialog(props: { onClose: () => void; onDrafted: (lineId: string) => void }) {
  const { i18n, t } = useLingui()
  const { today } = useViewer()
  const thisYear = Number(today.slice(0, 4))
  const [{ data, error }, ask] = useQuery({ query: NewBudgetLineQuery, requestPolicy: 'cache-and-network' })
  const accountCodeOf = (values: { accountCode: string | null; programme: string }) =>
    values.accountCode ?? data?.budgetAccounts.find(({ programme }) => programme === values.programme)?.code ?? ''
  const form = useInputForm({
    schema: budgetLineInput({ today }),
    words,
    initialValues: {
      ...firstStageValues(stages, today),
      fiscalYear: String(thisYear),
      agencyId: '',
      subActivity: '',
      programme: 'WORK_ACCIDENT' as (typeof programmes)[number],
      // The proposed account, until another one is written.
      accountCode: null as string | null,
      fundingSource: 'REGIONAL_BUDGET' as (typeof sources)[number],
    },
    inputOf: (values) => ({ ...values, accountCode: accountCodeOf(values) }),
    missing: { ...useMissingStageWords(), agencyId: t`Pilih perangkat daerahnya.` },
  })
  const draft = useOperation(DraftBudgetLineMutation, { refusal: form })
  const submit = form.submit(async ({ amount, ...written }) => {
    const { programme, fundingSource } = form.values
    const input = { ...written, amount: String(amount), programme, fundingSource }
    const success = await draft.run({ input })
    if (success !== null) props.onDrafted(success.data.id)
  })
  return (
    <FormDialog
      title={t`Ajukan baris anggaran`}
      confirm={<Trans>Ajukan</Trans>}
      busy={draft.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Perangkat daerah dan kode rekening tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat perangkat daerah`} rows={5} rowHeight={60} />}
      >
        {({ agencies }) => (
          <>
            <FieldGrid>
              <NativeSelect
                label={<Trans>Tahun anggaran</Trans>}
                data={[1, 0, -1, -2].map((years) => String(thisYear + years))}
                {...form.field('fiscalYear')}
              />
              <NativeSelect
                label={<Trans context="one">Program</Trans>}
                data={programmes.map((value) => ({ value, label: i18n._(programmeWords[value]) }))}
                {...form.field('programme')}
              />
            </FieldGrid>
            <NativeSelect
              label={<Trans>Perangkat daerah</Trans>}
              data={[
                { value: '', label: t`Pilih perangkat daerah` },
                ...agencies.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              {...form.field('agencyId')}
            />
            <TextInput label={<Trans>Subkegiatan</Trans>} maxLength={200} {...form.field('subActivity')} />
            <FieldGrid>
              <TextInput
                label={<Trans>Kode rekening</Trans>}
                description={<Trans>Usulan; ganti bila di anggaran Anda lain.</Trans>}
                className="figures"
                maxLength={40}
                {...form.field('accountCode')}
                value={accountCodeOf(form.values)}
              />
              <NativeSelect
                label={<Trans>Sumber dana</Trans>}
                data={sources.map((value) => ({ value, label: i18n._(fundingSourceWords[value]) }))}
                {...form.field('fundingSource')}
              />
            </FieldGrid>
            <StageFields stages={stages} field={form.field} />
          </>
        )}
      </QueryStates>
    </FormDialog>
  )
}
