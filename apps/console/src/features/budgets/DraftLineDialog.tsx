import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useViewer } from '../../session/viewer.ts'
import { FieldGrid } from '../../ui/form/FieldGrid.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { fundingSourceWords, programmeWords } from '../workers/worker-words.ts'
import { DraftBudgetLineMutation, NewBudgetLineQuery } from './budget.query.ts'
import { StageFields, useStageInput } from './StageFields.tsx'

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
  const [fiscalYear, setFiscalYear] = useState(String(thisYear))
  const [agencyId, setAgencyId] = useState('')
  const [subActivity, setSubActivity] = useState('')
  const [programme, setProgramme] = useState<(typeof programmes)[number]>('WORK_ACCIDENT')
  const [ownCode, setOwnCode] = useState<string | null>(null)
  const [fundingSource, setFundingSource] = useState<(typeof sources)[number]>('REGIONAL_BUDGET')
  const [tried, setTried] = useState(false)
  const fields = useStageInput(['MURNI', 'RKA'])
  const draft = useOperation(DraftBudgetLineMutation)
  const accountCode = ownCode ?? data?.budgetAccounts.find((account) => account.programme === programme)?.code ?? ''
  const submit = async () => {
    setTried(true)
    if (fields.input === null || agencyId === '') return
    const line = { fiscalYear: Number(fiscalYear), agencyId, subActivity, accountCode, programme, fundingSource }
    const success = await draft.run({ input: { ...line, ...fields.input } })
    if (success !== null) props.onDrafted(success.data.id)
  }
  return (
    <FormDialog
      title={t`Ajukan baris anggaran`}
      confirm={<Trans>Ajukan</Trans>}
      busy={draft.busy}
      problem={draft.problem}
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
                value={fiscalYear}
                onChange={(event) => setFiscalYear(event.currentTarget.value)}
                error={fieldProblem(draft.errorOf('fiscalYear'))}
              />
              <NativeSelect
                label={<Trans>Program</Trans>}
                data={programmes.map((value) => ({ value, label: i18n._(programmeWords[value]) }))}
                value={programme}
                onChange={(event) => {
                  const choice = programmes.find((value) => value === event.currentTarget.value)
                  if (choice !== undefined) setProgramme(choice)
                }}
              />
            </FieldGrid>
            <NativeSelect
              label={<Trans>Perangkat daerah</Trans>}
              data={[
                { value: '', label: t`Pilih perangkat daerah` },
                ...agencies.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={agencyId}
              onChange={(event) => setAgencyId(event.currentTarget.value)}
              error={fieldProblem(tried && agencyId === '' ? t`Pilih perangkat daerahnya.` : draft.errorOf('agencyId'))}
            />
            <TextInput
              label={<Trans>Subkegiatan</Trans>}
              maxLength={200}
              value={subActivity}
              onChange={(event) => setSubActivity(event.currentTarget.value)}
              error={fieldProblem(draft.errorOf('subActivity'))}
            />
            <FieldGrid>
              <TextInput
                label={<Trans>Kode rekening</Trans>}
                description={<Trans>Usulan; ganti bila di anggaran Anda lain.</Trans>}
                className="figures"
                maxLength={40}
                value={accountCode}
                onChange={(event) => setOwnCode(event.currentTarget.value)}
                error={fieldProblem(draft.errorOf('accountCode'))}
              />
              <NativeSelect
                label={<Trans>Sumber dana</Trans>}
                data={sources.map((value) => ({ value, label: i18n._(fundingSourceWords[value]) }))}
                value={fundingSource}
                onChange={(event) => {
                  const choice = sources.find((value) => value === event.currentTarget.value)
                  if (choice !== undefined) setFundingSource(choice)
                }}
              />
            </FieldGrid>
            <StageFields fields={fields} tried={tried} errorOf={draft.errorOf} />
          </>
        )}
      </QueryStates>
    </FormDialog>
  )
}
