import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconFileDollar, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { useNotify } from '../../ui/use-notify.ts'
import { readBudgetAddress } from './budget-address.ts'
import { provisionLooks } from './budget-words.ts'
import { type FundProvision, FundProvisionsQuery } from './fund-provision.query.ts'
import { ProvisionDecision } from './ProvisionDecision.tsx'
import { ProvisionRevocation } from './ProvisionRevocation.tsx'
import { RecordProvisionDialog } from './RecordProvisionDialog.tsx'
import { RevokeProvisionDialog } from './RevokeProvisionDialog.tsx'
import { useProvisionMonths } from './use-provision-months.ts'

const lettersOnPage = 25

/** What letters (SPD) provide of the budget of a year, by months. */
export function FundProvisionsPage() {
  return useMay('BUDGET_READ') ? <FundProvisionsScreen /> : <NoAccess />
}

function FundProvisionsScreen() {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const address = readBudgetAddress({ ...useSearch({ from: '/app/anggaran/spd' }) })
  const navigate = useNavigate()
  const notify = useNotify()
  const [isRecording, setRecording] = useState(false)
  const [revoked, setRevoked] = useState<FundProvision | null>(null)
  const list = useConnection(
    FundProvisionsQuery,
    {
      ...pageOfAddress(address, lettersOnPage),
      ...(address.tahun === undefined ? {} : { year: Number(address.tahun) }),
    },
    (data) => data.fundProvisions,
  )
  const page = list.data?.fundProvisions
  const total = page === undefined ? undefined : number(page.totalCount)
  const done = (words: string) => {
    setRecording(false)
    setRevoked(null)
    notify(words)
    list.refetch()
  }
  const waiting = list.rows.filter(({ state }) => state === 'PROPOSED')
  return (
    <>
      <PageHeader
        title={t`Surat penyediaan dana (SPD)`}
        count={total === undefined ? undefined : t`${total} SPD`}
        crumbs={[{ label: t`Anggaran`, link: { to: '/anggaran', search: { ...address } } }]}
        context={
          page === undefined ? undefined : (
            <Trans>
              Tahun {String(page.year)}: {rupiah(page.provided)} sudah disediakan. SPM tidak dapat terbit melebihi SPD
              baris anggarannya.
            </Trans>
          )
        }
        actions={
          page?.mayRecord === true &&
          page.years.includes(page.year) && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setRecording(true)}>
              <Trans>Catat SPD</Trans>
            </Button>
          )
        }
      />
      <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
        {page !== undefined && page.years.length > 0 && (
          <NativeSelect
            label={<Trans>Tahun anggaran</Trans>}
            style={{ maxWidth: 200 }}
            data={[...new Set([page.year, ...page.years])].map(String)}
            value={String(page.year)}
            onChange={(event) => void navigate({ to: '/anggaran/spd', search: { tahun: event.currentTarget.value } })}
          />
        )}
        {waiting.map((provision) => (
          <ProvisionDecision key={provision.id} provision={provision} onDone={done} />
        ))}
        {list.rows.map((provision) => (
          <ProvisionRevocation key={provision.id} provision={provision} onDone={done} />
        ))}
        <Card flush>
          <ConnectionPage
            name="fund-provisions"
            list={list}
            failure={<Trans>SPD tidak dapat dimuat</Trans>}
            loading={{ label: t`Memuat SPD`, rows: 4 }}
            empty={
              <NothingYet icon={IconFileDollar} title={<Trans>Belum ada SPD tahun ini</Trans>}>
                <Trans>
                  Bendahara mencatat SPD yang diterbitkan PPKD, biasanya tiap triwulan, dan penyetuju menyetujuinya.
                  Sejak SPD pertama setahun disetujui, SPM tahun itu tidak dapat melebihinya.
                </Trans>
              </NothingYet>
            }
          >
            {(provisions) => <ProvisionTable provisions={provisions} onRevoke={setRevoked} />}
          </ConnectionPage>
        </Card>
      </div>
      {isRecording && page !== undefined && (
        <RecordProvisionDialog
          year={page.year}
          onClose={() => setRecording(false)}
          onDone={() => done(t`SPD dicatat. Penyetuju lain menyetujuinya.`)}
        />
      )}
      {revoked !== null && (
        <RevokeProvisionDialog
          provision={revoked}
          onClose={() => setRevoked(null)}
          onDone={() => done(t`Pencabutan diusulkan. Penyetuju lain menyetujuinya.`)}
        />
      )}
    </>
  )
}

function ProvisionTable(props: { provisions: readonly FundProvision[]; onRevoke: (provision: FundProvision) => void }) {
  const { t } = useLingui()
  const { day, rupiah } = useFormats()
  const months = useProvisionMonths()
  return (
    <DataTable
      label={t`SPD`}
      rows={props.provisions}
      idOf={({ id }) => id}
      nameOf={({ number }) => number}
      columns={[
        { id: 'number', header: <Trans>Nomor SPD</Trans>, onPhone: 'HEAD', cell: ({ number }) => number },
        { id: 'months', header: <Trans>Bulan</Trans>, cell: months },
        { id: 'day', header: <Trans>Hari</Trans>, onPhone: 'HIDDEN', cell: ({ decidedOn }) => day(decidedOn) },
        {
          id: 'state',
          header: <Trans>Keadaan</Trans>,
          cell: ({ state }) => <LookBadge look={provisionLooks[state]} />,
        },
        {
          id: 'who',
          header: <Trans>Dicatat, disetujui</Trans>,
          onPhone: 'HIDDEN',
          cell: ({ draftedBy, approvedBy }) => `${draftedBy?.name ?? '—'}, ${approvedBy?.name ?? '—'}`,
        },
        {
          id: 'amount',
          header: <Trans context="amount">Jumlah</Trans>,
          align: 'right',
          cell: ({ amount }) => (
            <PhoneLabel label={<Trans context="amount">Jumlah</Trans>}>{rupiah(amount)}</PhoneLabel>
          ),
        },
        {
          id: 'revoke',
          header: <Trans>Pencabutan</Trans>,
          cell: (provision) =>
            provision.mayRevoke ? (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t`Cabut SPD ${provision.number}`}
                onClick={() => props.onRevoke(provision)}
              >
                <Trans>Cabut</Trans>
              </Button>
            ) : (
              '—'
            ),
        },
      ]}
    />
  )
}
