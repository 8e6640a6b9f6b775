import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconReceipt } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { readMonthText, writeMonthText } from '../workers/form/coverage-draft.ts'
import { ContributionExample } from './ContributionExample.tsx'
import { ProposeChangeDialog } from './ProposeChangeDialog.tsx'
import { RegionalGrants } from './RegionalGrants.tsx'
import { TariffChanges } from './TariffChanges.tsx'
import { TariffTable } from './TariffTable.tsx'
import { type Tariff, TariffsQuery } from './tariff.query.ts'

/** The tariff of a month, an example, and the changes that the province considers. */
export function TariffsPage() {
  const { t } = useLingui()
  const notify = useNotify()
  const mayChange = useMay('REFERENCE_DATA_KEEP')
  const [mayReadClaims, mayAudit] = [useMay('CLAIM_READ'), useMay('AUDIT_READ')]
  const { today } = useViewer()
  const [typed, setTyped] = useState(writeMonthText(`${today.slice(0, 7)}-01`))
  const [month, setMonth] = useState(`${today.slice(0, 7)}-01`)
  const [{ data, error }, ask] = useQuery({
    query: TariffsQuery,
    variables: { month },
    requestPolicy: 'cache-and-network',
  })
  /** Null while no dialog is open; `NEW` for a line that does not stand yet. */
  const [changing, setChanging] = useState<Tariff | 'NEW' | null>(null)
  const refresh = () => ask({ requestPolicy: 'network-only' })
  const done = (words: string) => {
    setChanging(null)
    notify(words)
    refresh()
  }
  const read = readMonthText(typed)
  return (
    <>
      <PageHeader
        title={t`Tarif iuran`}
        context={
          <Trans>
            Dasar penghitungan iuran setiap program dan keputusan. Bulan yang sudah lewat tidak berubah; perubahan
            diusulkan dan dikonfirmasi oleh dua orang.
          </Trans>
        }
        actions={
          mayChange && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setChanging('NEW')}>
              <Trans>Usulkan tarif baru</Trans>
            </Button>
          )
        }
      />
      <Stack gap="lg">
        <TextInput
          label={<Trans>Tarif pada bulan</Trans>}
          maw={220}
          value={typed}
          error={fieldProblem(read === null ? t`Tulis bulannya, misalnya 01/2027.` : undefined)}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            const next = readMonthText(currentTarget.value)
            if (next !== null) setMonth(next)
          }}
        />
        <QueryStates
          data={data}
          error={error}
          onRetry={refresh}
          failure={<Trans>Tarif tidak dapat dimuat</Trans>}
          loading={<LoadingRows label={t`Memuat tarif…`} rows={6} rowHeight={40} />}
        >
          {({ tariffs, tariffChanges }) => (
            <>
              <TariffChanges changes={tariffChanges} onDone={done} />
              <ContributionExample month={month} />
              {tariffs.length === 0 ? (
                <NothingYet icon={IconReceipt} title={<Trans>Belum ada tarif pada bulan ini</Trans>}>
                  <Trans>Pilih bulan lain, atau minta administrator provinsi mengusulkan tarifnya.</Trans>
                </NothingYet>
              ) : (
                <Card flush>
                  <TariffTable tariffs={tariffs} onChange={mayChange ? setChanging : undefined} />
                </Card>
              )}
            </>
          )}
        </QueryStates>
        {(mayReadClaims || mayAudit) && <RegionalGrants onDone={notify} />}
      </Stack>
      {changing !== null && (
        <ProposeChangeDialog
          tariff={changing === 'NEW' ? null : changing}
          onClose={() => setChanging(null)}
          onDone={() => done(t`Perubahan tarif diusulkan. Administrator lain mengonfirmasinya.`)}
        />
      )}
    </>
  )
}
