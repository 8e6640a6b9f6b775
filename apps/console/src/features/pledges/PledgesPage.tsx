import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconChecks, IconHeartHandshake, IconPlus } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { NeedLinks } from '../../ui/table/NeedLinks.tsx'
import { readNeedAddress } from '../../ui/table/need-address.ts'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { SyntheticBadge } from '../programmes/ProgrammeBadges.tsx'
import { DraftPledgeDialog } from './DraftPledgeDialog.tsx'
import { type PledgeSummary, PledgesQuery } from './pledge.query.ts'
import { pledgeNeeds } from './pledge-overview-address.ts'
import { pledgeLooks } from './pledge-words.ts'
import { usePledgeMonths } from './use-pledge-months.ts'
import { YearReportCard } from './YearReportCard.tsx'

const pledgesOnPage = 50

/** What a company promises to pay; for a government, what companies have offered to it. */
export function PledgesPage() {
  return useMay('PLEDGE_READ') ? <PledgesScreen /> : <NoAccess />
}

function PledgesScreen() {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const isCompany = useViewer().tenant.kind === 'COMPANY'
  const mayReport = useMay('CONTRIBUTION_READ') && isCompany
  const navigate = useNavigate()
  const [drafting, setDrafting] = useState(false)
  const address = readNeedAddress(pledgeNeeds)(useSearch({ from: '/app/janji' }))
  const list = useConnection(
    PledgesQuery,
    { ...pageOfAddress(address, pledgesOnPage), ...(address.perlu && { needs: pledgeNeeds[address.perlu] }) },
    (data) => data.pledges,
  )
  const page = list.data?.pledges
  if (page?.mayRead === false) return <NoAccess />
  const total = page === undefined ? undefined : number(page.totalCount)
  return (
    <>
      <PageHeader
        title={t`Janji CSR`}
        count={total === undefined ? undefined : t`${total} janji`}
        context={
          isCompany ? (
            <Trans>Yang dijanjikan perusahaan Anda menurut perjanjian, dan sampai di mana pelaksanaannya.</Trans>
          ) : (
            <Trans>Yang dijanjikan perusahaan kepada daerah Anda menurut perjanjian.</Trans>
          )
        }
        actions={
          page?.mayDraft === true && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDrafting(true)}>
              <Trans>Susun janji</Trans>
            </Button>
          )
        }
      />
      <Needs isCompany={isCompany} chosen={address.perlu} />
      <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
        <Card flush>
          <ConnectionPage
            name="pledges"
            list={list}
            failure={<Trans>Janji tidak dapat dimuat</Trans>}
            loading={{ label: t`Memuat janji`, rows: 4 }}
            empty={address.perlu === undefined ? <NoPledges /> : <NothingWaits />}
          >
            {(pledges) => <PledgeTable pledges={pledges} isCompany={isCompany} />}
          </ConnectionPage>
        </Card>
        {page !== undefined && page.totalCount > 0 && address.perlu === undefined && (
          <Card
            title={<Trans>Seluruh janji yang diajukan</Trans>}
            hint={<Trans>Tanpa konsep, yang ditarik, dan yang ditolak</Trans>}
          >
            <FactList
              facts={[
                [<Trans key="amount">Nilai janji</Trans>, rupiah(page.amount)],
                ...(page.carriedAmount === '0'
                  ? []
                  : ([
                      [<Trans key="carried">Di antaranya sisa janji sebelumnya</Trans>, rupiah(page.carriedAmount)],
                    ] as const)),
                [<Trans key="workers">Cukup untuk pekerja</Trans>, number(page.workers)],
              ]}
            />
          </Card>
        )}
        {mayReport && page !== undefined && page.totalCount > 0 && address.perlu === undefined && <YearReportCard />}
      </div>
      {drafting && (
        <DraftPledgeDialog
          onClose={() => setDrafting(false)}
          onDrafted={(pledgeId) => void navigate({ to: '/janji/$pledgeId', params: { pledgeId } })}
        />
      )}
    </>
  )
}

function NoPledges() {
  return (
    <NothingYet icon={IconHeartHandshake} title={<Trans>Belum ada janji</Trans>}>
      <Trans>
        Perusahaan menyusun janji dari sisa perjanjian yang sudah ditandatangani. Setelah diajukan penyetujunya, janji
        itu tampak di daerah.
      </Trans>
    </NothingYet>
  )
}

function NothingWaits() {
  return (
    <NothingYet icon={IconChecks} title={<Trans>Tidak ada janji yang menunggu Anda</Trans>}>
      <Trans>Yang Anda susun sendiri diajukan dan disetujui orang lain.</Trans>
    </NothingYet>
  )
}

/** All pledges, or those that wait for a step of one's own side. */
function Needs(props: { isCompany: boolean; chosen: keyof typeof pledgeNeeds | undefined }) {
  const { t } = useLingui()
  const all = { name: t`Semua`, link: { to: '/janji' } } as const
  return (
    <NeedLinks
      chosen={props.chosen}
      links={
        props.isCompany
          ? [
              all,
              { need: 'ajukan', name: t`Menunggu diajukan`, link: { to: '/janji', search: { perlu: 'ajukan' } } },
              { need: 'setujui', name: t`Menunggu persetujuan`, link: { to: '/janji', search: { perlu: 'setujui' } } },
              {
                ...{ need: 'perpanjang', name: t`Segera berakhir` },
                link: { to: '/janji', search: { perlu: 'perpanjang' } },
              },
            ]
          : [
              all,
              { need: 'padankan', name: t`Menunggu dipadankan`, link: { to: '/janji', search: { perlu: 'padankan' } } },
              { need: 'pembayar', name: t`Mencari pembayar`, link: { to: '/janji', search: { perlu: 'pembayar' } } },
            ]
      }
    />
  )
}

function PledgeTable(props: { pledges: readonly PledgeSummary[]; isCompany: boolean }) {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const pledgeMonths = usePledgeMonths()
  return (
    <DataTable
      label={t`Janji CSR`}
      rows={props.pledges}
      idOf={({ id }) => id}
      nameOf={pledgeMonths}
      columns={[
        {
          id: 'other',
          header: props.isCompany ? <Trans>Daerah</Trans> : <Trans>Perusahaan</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: ({ id, region, company, synthetic }) => (
            <span style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
              <Link to="/janji/$pledgeId" params={{ pledgeId: id }}>
                {(props.isCompany ? region : company)?.name ?? '—'}
              </Link>
              {synthetic && <SyntheticBadge />}
            </span>
          ),
        },
        {
          id: 'agreement',
          header: <Trans>Perjanjian</Trans>,
          wraps: true,
          cell: ({ agreement }) => agreement?.number ?? agreement?.title ?? '—',
        },
        {
          id: 'months',
          header: <Trans>Bulan</Trans>,
          cell: pledgeMonths,
        },
        { id: 'state', header: <Trans>Keadaan</Trans>, cell: ({ state }) => <LookBadge look={pledgeLooks[state]} /> },
        {
          id: 'workers',
          header: <Trans>Pekerja</Trans>,
          align: 'right',
          cell: ({ workers }) => <PhoneLabel label={<Trans>Pekerja</Trans>}>{number(workers)}</PhoneLabel>,
        },
        {
          id: 'amount',
          header: <Trans>Nilai janji</Trans>,
          align: 'right',
          cell: ({ amount }) => <PhoneLabel label={<Trans>Nilai janji</Trans>}>{rupiah(amount)}</PhoneLabel>,
        },
      ]}
    />
  )
}
