import { useLingui as useI18n } from '@lingui/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { isClaimWorklist } from '@payung/domain/benefit/claim-state'
import { IconAlertTriangleFilled, IconHeartHandshake } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListControls } from '../../ui/table/ListControls.tsx'
import { NeedLinks } from '../../ui/table/NeedLinks.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { useIsPhone } from '../../ui/use-width.ts'
import { ListViews } from '../saved-views/ListViews.tsx'
import { choiceOf, isChosen, readClaimAddress } from './claim-address.ts'
import { isOffered, stageOf, stages } from './claim-stage.ts'
import { claimLooks, programmeWords } from './claim-words.ts'
import { type ClaimSummary, ClaimsQuery } from './claims.query.ts'
import { DaysLeft } from './DaysLeft.tsx'
import { ExportClaimsButton } from './ExportClaimsButton.tsx'
import { OutsideReports } from './OutsideReports.tsx'

const claimsOnPage = 25

/** Families who are owed something, the longest waiting first. */
export function ClaimListPage() {
  return useMay('CLAIM_READ') ? <ClaimListScreen /> : <NoAccess />
}

function ClaimListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const address = readClaimAddress({ ...useSearch({ from: '/app/klaim' }) })
  const navigate = useNavigate()
  const stage = stageOf(address)
  const filter = {
    ...choiceOf(address),
    states: [...stages[stage]],
    isShort: stage === 'kurang',
    isPaidLess: stage === 'dibayarkurang',
    isLate: stage === 'terlambat',
  }
  const list = useConnection(ClaimsQuery, { ...pageOfAddress(address, claimsOnPage), ...filter }, (data) => data.claims)
  const mayExport = useMay('WORKER_EXPORT')
  const { scope } = useViewer()
  const isPhone = useIsPhone()
  const isWhole = scope.areaPrefix === '' && scope.agency === null
  const { sesudah: _after, sebelum: _before, tahap: _stage, ...chosen } = address
  const total = list.data === undefined ? undefined : number(list.data.claims.totalCount)
  const words: readonly (readonly [keyof typeof stages, string])[] = [
    ['berjalan', t`Masih berjalan`],
    ['terlambat', t`Lewat batas hari`],
    ['dokumen', t`Melengkapi dokumen`],
    ['bpjs', t`Di BPJS`],
    ['dibayar', t`Sudah dibayar`],
    ['selesai', t`Sudah dijawab`],
    ['kurang', t`Diterima kurang`],
    ['dibayarkurang', t`Dibayar kurang dari haknya`],
    ['semua', t`Semua`],
  ]
  return (
    <>
      <PageHeader
        title={t`Klaim keluarga`}
        count={total === undefined ? undefined : t`${total} kasus`}
        context={
          isClaimWorklist(filter) ? (
            <Trans>
              Keluarga yang berhak atas santunan, yang paling lama menunggu lebih dahulu. Mengurus klaim tidak dipungut
              biaya apa pun.
            </Trans>
          ) : (
            <Trans>Keluarga yang berhak atas santunan, yang dilaporkan lebih dahulu di atas.</Trans>
          )
        }
        more={
          <>
            {/* Its sums are the whole government's: a village or an agency would come to a closed page. */}
            {isWhole && (
              <ButtonLink to="/klaim/angka" variant="default">
                <Trans>Angka klaim</Trans>
              </ButtonLink>
            )}
            {mayExport && <ExportClaimsButton filter={filter} figures={false} />}
          </>
        }
      />
      <OutsideReports onConfirmed={list.refetch} />
      <ListControls>
        <ListViews
          list="CLAIMS"
          address={{ ...address }}
          read={(state) => ({ ...readClaimAddress(state) })}
          everything={{ tahap: 'semua' }}
          onOpen={(view) => void navigate({ to: '/klaim', search: view })}
        />
        <NeedLinks
          label={t`Tahap klaim`}
          chosen={stage}
          links={words
            // At a desk the tab above leads to all of them.
            .filter(([name]) => isOffered(name, isWhole) && (name !== 'semua' || isPhone))
            .map(([name, label]) => ({
              need: name,
              name: label,
              link: { to: '/klaim', search: { ...chosen, tahap: name } },
            }))}
        />
      </ListControls>
      {isChosen(address) && (
        <p className="not-on-paper" style={{ margin: '0 0 16px' }}>
          <Trans>Hanya yang dihitung oleh angka yang Anda buka.</Trans>{' '}
          <Link to="/klaim" search={{ tahap: stage }}>
            <Trans>Tampilkan semuanya</Trans>
          </Link>
        </p>
      )}
      <Card flush>
        <ConnectionPage
          file={false}
          list={list}
          failure={<Trans>Daftar klaim tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat daftar klaim`, rows: 6 }}
          noMatch={
            (stage !== 'semua' || isChosen(address)) && (
              <NoMatch
                title={<Trans>Tidak ada klaim di tahap ini</Trans>}
                onClear={() => void navigate({ to: '/klaim', search: { tahap: 'semua' } })}
              >
                <Trans>Lihat semua klaim, atau pilih tahap lain.</Trans>
              </NoMatch>
            )
          }
          empty={
            <NothingYet icon={IconHeartHandshake} title={<Trans>Belum ada klaim</Trans>}>
              <Trans>Klaim dibuka dengan melaporkan peristiwa dari halaman seorang pekerja.</Trans>
            </NothingYet>
          }
        >
          {(rows) => <ClaimTable rows={rows} />}
        </ConnectionPage>
      </Card>
    </>
  )
}

export function ClaimTable(props: { rows: readonly ClaimSummary[] }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { shortDay } = useFormats()
  return (
    <DataTable
      label={t`Daftar klaim`}
      rows={props.rows}
      idOf={({ id }) => id}
      nameOf={({ person }) => person?.name ?? '—'}
      columns={[
        {
          id: 'person',
          header: <Trans>Peserta</Trans>,
          onPhone: 'HEAD',
          cell: ({ id, person }) => (
            <Link to="/klaim/$claimId" params={{ claimId: id }}>
              {person?.name ?? '—'}
            </Link>
          ),
        },
        {
          id: 'village',
          header: <Trans>Desa/kelurahan</Trans>,
          onPhone: 'LINE',
          cell: ({ person }) => person?.village?.name ?? '—',
        },
        {
          id: 'programme',
          header: <Trans>Jaminan</Trans>,
          cell: ({ programme }) => {
            const word = programmeWords[programme]
            return word === undefined ? '—' : i18n._(word)
          },
        },
        {
          id: 'state',
          header: <Trans>Tahap</Trans>,
          onPhone: 'LINE',
          wraps: true,
          cell: ({ state, hasShortfall }) => (
            <>
              <LookBadge look={claimLooks[state]} />{' '}
              {hasShortfall && <Badge tone="bad" icon={IconAlertTriangleFilled}>{t`Diterima kurang`}</Badge>}
            </>
          ),
        },
        {
          id: 'since',
          header: <Trans>Sejak</Trans>,
          cell: ({ stateSince }) => <PhoneLabel label={<Trans>Sejak</Trans>}>{shortDay(stateSince)}</PhoneLabel>,
        },
        {
          id: 'missing',
          header: <Trans>Dokumen kurang</Trans>,
          onPhone: 'LINE',
          cell: ({ missingPapers }) =>
            missingPapers === 0 ? (
              <Trans>Dokumen lengkap</Trans>
            ) : (
              <PhoneLabel label={<Trans>Dokumen kurang</Trans>}>
                <Plural value={missingPapers} other="# dokumen" />
              </PhoneLabel>
            ),
        },
        {
          id: 'left',
          header: <Trans>Batas waktu</Trans>,
          cell: ({ daysLeft }) => (
            <PhoneLabel label={<Trans>Batas waktu</Trans>}>
              <DaysLeft days={daysLeft} />
            </PhoneLabel>
          ),
        },
      ]}
    />
  )
}
