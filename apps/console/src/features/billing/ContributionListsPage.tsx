import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconBuildingBank, IconChecks, IconPlus, IconReceipt } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { NeedLinks } from '../../ui/table/NeedLinks.tsx'
import { readNeedAddress } from '../../ui/table/need-address.ts'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { listSource } from '../../ui/table/use-connection.ts'
import titleClasses from '../programmes/DecreeTitle.module.css'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { type ContributionListSummary, ContributionListsQuery, type DecreeToList } from './billing.query.ts'
import { lookOfList } from './billing-words.ts'
import { DecreesToList } from './DecreesToList.tsx'
import { DraftListDialog } from './DraftListDialog.tsx'
import { type ListNeedWord, listNeeds, unlistedNeed } from './list-address.ts'

const listsOnPage = 25

/** Whom the insurer was asked to bill, and how far each list is. */
export function ContributionListsPage() {
  return useMay('CONTRIBUTION_READ') ? <ContributionListsScreen /> : <NoAccess />
}

function ContributionListsScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const address = readNeedAddress({ ...listNeeds, [unlistedNeed]: true })(useSearch({ from: '/app/iuran' }))
  const isUnlisted = address.perlu === unlistedNeed
  const navigate = useNavigate()
  /** Months of a decree with which a list begins, or that one is drawn up of any. */
  const [drafting, setDrafting] = useState<DecreeToList | true | null>(null)
  const variables = {
    ...pageOfAddress(address, listsOnPage),
    ...(address.perlu !== undefined && address.perlu !== unlistedNeed && { needs: listNeeds[address.perlu] }),
  }
  const [{ data, error }, ask] = useQuery({
    query: ContributionListsQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const lists = data?.contributionLists.edges.map(({ node }) => node) ?? []
  const total = data === undefined ? undefined : number(data.contributionLists.totalCount)
  return (
    <>
      <PageHeader
        title={t`Daftar iuran`}
        count={total === undefined || isUnlisted ? undefined : t`${total} daftar`}
        context={
          <Trans>
            Siapa yang iurannya diminta ditagih BPJS Ketenagakerjaan, untuk bulan apa, dan sudah sejauh apa dibayar.
          </Trans>
        }
        actions={
          data?.contributionLists.mayDraft === true && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDrafting(true)}>
              <Trans>Susun daftar iuran</Trans>
            </Button>
          )
        }
        more={
          <ButtonLink
            to="/iuran/rekonsiliasi"
            variant="default"
            leftSection={<IconBuildingBank size={18} aria-hidden />}
          >
            <Trans>Rekonsiliasi</Trans>
          </ButtonLink>
        }
      />
      <Needs chosen={address.perlu} />
      <Card flush>
        {isUnlisted ? (
          <DecreesToList onDraft={setDrafting} />
        ) : (
          <QueryStates
            data={data}
            error={error}
            onRetry={() => ask({ requestPolicy: 'network-only' })}
            failure={<Trans>Daftar iuran tidak dapat dimuat</Trans>}
            loading={<LoadingRows label={t`Memuat daftar iuran`} rows={6} />}
            empty={
              lists.length === 0 &&
              (address.perlu === undefined ? (
                <NothingYet icon={IconReceipt} title={<Trans>Belum ada daftar iuran</Trans>}>
                  <Trans>
                    Daftar iuran disusun dari keputusan yang sudah ditandatangani, disetujui orang lain, lalu dikirim ke
                    BPJS Ketenagakerjaan yang menerbitkan kode iurannya.
                  </Trans>
                </NothingYet>
              ) : address.perlu === 'terlambat' ? (
                <NothingYet icon={IconChecks} title={<Trans>Tidak ada tagihan yang lewat jatuh tempo</Trans>} />
              ) : (
                <NothingYet icon={IconChecks} title={<Trans>Tidak ada daftar yang menunggu Anda</Trans>}>
                  <Trans>Yang sudah Anda susun, setujui, atau bayar sendiri dikerjakan orang lain.</Trans>
                </NothingYet>
              ))
            }
          >
            {(data) => (
              <>
                <ListTable lists={lists} />
                <OlderNewer page={data.contributionLists.pageInfo}>
                  <ListExport
                    name="contribution-lists"
                    source={listSource(ContributionListsQuery, variables, (data) => data.contributionLists)}
                  >
                    {(rows) => <ListTable lists={rows} />}
                  </ListExport>
                </OlderNewer>
              </>
            )}
          </QueryStates>
        )}
      </Card>
      {drafting !== null && (
        <DraftListDialog
          begin={drafting === true ? undefined : drafting}
          onClose={() => setDrafting(null)}
          onDrafted={(listId) => void navigate({ to: '/iuran/$listId', params: { listId } })}
        />
      )}
    </>
  )
}

/** All lists, or those that wait for a step of the viewer's. */
function Needs(props: { chosen: ListNeedWord | undefined }) {
  const { t } = useLingui()
  return (
    <NeedLinks
      chosen={props.chosen}
      links={[
        { name: t`Semua`, link: { to: '/iuran' } },
        { need: unlistedNeed, name: t`Belum disusun`, link: { to: '/iuran', search: { perlu: unlistedNeed } } },
        { need: 'setujui', name: t`Menunggu persetujuan`, link: { to: '/iuran', search: { perlu: 'setujui' } } },
        { need: 'bayar', name: t`Menunggu pembayaran`, link: { to: '/iuran', search: { perlu: 'bayar' } } },
        { need: 'terlambat', name: t`Lewat jatuh tempo`, link: { to: '/iuran', search: { perlu: 'terlambat' } } },
        { need: 'terima', name: t`Menunggu penerimaan`, link: { to: '/iuran', search: { perlu: 'terima' } } },
      ]}
    />
  )
}

function ListTable(props: { lists: readonly ContributionListSummary[] }) {
  const { t } = useLingui()
  const { day, month, months, number, rupiah } = useFormats()
  const nameOf = useDecreeName()
  const { today } = useViewer()
  return (
    <DataTable
      label={t`Daftar iuran`}
      rows={props.lists}
      idOf={({ id }) => id}
      nameOf={(list) => `${month(list.fromMonth)}, ${list.decree?.number ?? list.decreeName ?? list.government.name}`}
      columns={[
        {
          id: 'months',
          header: <Trans>Bulan iuran</Trans>,
          onPhone: 'HEAD',
          cell: (list) => (
            <Link to="/iuran/$listId" params={{ listId: list.id }}>
              {months(list.fromMonth, list.untilMonth)}
            </Link>
          ),
        },
        {
          id: 'decree',
          header: <Trans context="one">Keputusan</Trans>,
          wraps: true,
          cell: ({ decree, decreeName, government, keptFor }) => {
            const copied = decreeName === null ? government.name : t`SK ${decreeName}`
            const name = decree === null ? copied : nameOf(decree)
            return (
              <span>
                {keptFor === null ? name : t`${name}, bagian ${keptFor.name ?? t`pekerja`}`}{' '}
                {decree !== null && <small className={titleClasses.fullTitle}>{decree.text.title}</small>}
                {decree === null && decreeName !== null && <small>{government.name}</small>}
              </span>
            )
          },
        },
        { id: 'state', header: <Trans>Keadaan</Trans>, cell: (list) => <LookBadge look={lookOfList(list)} /> },
        {
          id: 'due',
          header: <Trans>Jatuh tempo</Trans>,
          cell: ({ dueOn, open }) =>
            dueOn !== null && open !== '0' && dueOn < today ? (
              <Badge tone="bad" icon={IconAlertTriangle}>
                <Trans>Lewat {day(dueOn)}</Trans>
              </Badge>
            ) : (
              <PhoneLabel label={<Trans>Jatuh tempo</Trans>}>{dueOn === null ? '—' : day(dueOn)}</PhoneLabel>
            ),
        },
        {
          id: 'people',
          header: <Trans>Orang</Trans>,
          align: 'right',
          cell: (list) => <PhoneLabel label={<Trans>Orang</Trans>}>{number(list.people)}</PhoneLabel>,
        },
        {
          id: 'total',
          header: <Trans>Diminta</Trans>,
          align: 'right',
          cell: (list) => <PhoneLabel label={<Trans>Diminta</Trans>}>{rupiah(list.total)}</PhoneLabel>,
        },
        {
          id: 'billed',
          header: <Trans>Ditagih</Trans>,
          align: 'right',
          onPhone: 'HIDDEN',
          cell: ({ billed }) => (billed === null ? '—' : rupiah(billed)),
        },
        {
          id: 'paid',
          header: <Trans>Dibayar</Trans>,
          align: 'right',
          onPhone: 'HIDDEN',
          cell: ({ billed, paid }) => (billed === null ? '—' : rupiah(paid)),
        },
        {
          id: 'received',
          header: <Trans>Diterima BPJS</Trans>,
          align: 'right',
          onPhone: 'HIDDEN',
          cell: ({ billed, received }) => (billed === null ? '—' : rupiah(received)),
        },
        {
          id: 'posted',
          header: <Trans>Dibukukan</Trans>,
          align: 'right',
          cell: ({ billed, postedPeople, rejectedPeople }) =>
            billed === null ? (
              '—'
            ) : (
              <PhoneLabel label={<Trans>Dibukukan</Trans>}>
                {rejectedPeople === 0 ? (
                  number(postedPeople)
                ) : (
                  <Trans>
                    {number(postedPeople)}, {number(rejectedPeople)} ditolak
                  </Trans>
                )}
              </PhoneLabel>
            ),
        },
      ]}
    />
  )
}
