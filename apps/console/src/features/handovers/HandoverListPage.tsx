import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { HANDOVER_STATES, type HandoverState } from '@payung/domain/benefit/handover'
import { IconConfetti } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { useConnection } from '../../ui/table/use-connection.ts'
import { HandoverDialog } from './HandoverDialog.tsx'
import { HandoverFilters } from './HandoverFilters.tsx'
import { readHandoverAddress } from './handover-address.ts'
import { handoverLooks, startOf } from './handover-words.ts'
import { type HandoverSummary, HandoversQuery } from './handovers.query.ts'
import { mayOpenHandovers } from './may-open-handovers.ts'

const handoversOnPage = 25

/** Handovers of the government, the one that was planned last first. */
export function HandoverListPage() {
  return mayOpenHandovers(useViewer()) ? <HandoverListScreen /> : <NoAccess />
}

function HandoverListScreen() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const mayPlan = useMay('CLAIM_HANDLE')
  const address = readHandoverAddress({ ...useSearch({ from: '/app/klaim/penyerahan' }) })
  const [isPlanning, setPlanning] = useState(false)
  const { keadaan, wilayah, dari, sampai } = address
  const state = HANDOVER_STATES.find((name) => name === keadaan) ?? null
  const list = useConnection(
    HandoversQuery,
    {
      ...pageOfAddress(address, handoversOnPage),
      ...(state === null ? {} : { state: state satisfies HandoverState }),
      ...(wilayah === undefined ? {} : { areaCode: wilayah }),
      ...(dari === undefined ? {} : { from: dari }),
      ...(sampai === undefined ? {} : { until: sampai }),
    },
    (data) => data.handovers,
  )
  const isChosen = [state ?? undefined, wilayah, dari, sampai].some((value) => value !== undefined)
  const total = list.data?.handovers.totalCount
  return (
    <>
      <PageHeader
        title={t`Penyerahan santunan`}
        count={total === undefined ? undefined : t`${total} acara`}
        context={
          <Trans>
            Acara untuk keluarga yang santunannya sudah diterima. Acara tidak pernah menjadi syarat atau menunda
            pembayaran, dan tidak dipungut biaya apa pun.
          </Trans>
        }
        actions={
          mayPlan && (
            <Button onClick={() => setPlanning(true)}>
              <Trans>Rencanakan acara</Trans>
            </Button>
          )
        }
      />
      <HandoverFilters address={address} />
      <Card flush>
        <ConnectionPage
          name="handover-list"
          list={list}
          failure={<Trans>Daftar acara tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat daftar acara`, rows: 6 }}
          noMatch={
            isChosen && (
              <NoMatch
                title={<Trans>Tidak ada acara yang cocok</Trans>}
                onClear={() => void navigate({ to: '/klaim/penyerahan' })}
              >
                <Trans>Kosongkan saringan untuk melihat semua acara.</Trans>
              </NoMatch>
            )
          }
          empty={
            <NothingYet icon={IconConfetti} title={<Trans>Belum ada acara</Trans>}>
              {mayPlan && <Trans>Rencanakan acara, lalu tanyakan kepada keluarga apakah mereka mau datang.</Trans>}
            </NothingYet>
          }
        >
          {(rows) => <HandoverTable rows={rows} />}
        </ConnectionPage>
      </Card>
      {isPlanning && (
        <HandoverDialog
          handover={null}
          onClose={() => setPlanning(false)}
          onDone={(handoverId) => void navigate({ to: '/klaim/penyerahan/$handoverId', params: { handoverId } })}
        />
      )}
    </>
  )
}

function HandoverTable(props: { rows: readonly HandoverSummary[] }) {
  const { t } = useLingui()
  const { shortDay, clock } = useFormats()
  return (
    <DataTable
      label={t`Penyerahan santunan`}
      rows={props.rows}
      idOf={({ id }) => id}
      nameOf={({ title }) => title}
      columns={[
        {
          id: 'title',
          header: <Trans>Acara</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: ({ id, title }) => (
            <Link to="/klaim/penyerahan/$handoverId" params={{ handoverId: id }}>
              {title}
            </Link>
          ),
        },
        {
          id: 'day',
          header: <Trans>Hari</Trans>,
          onPhone: 'LINE',
          cell: (handover) => `${shortDay(handover.onDay)}, ${clock(startOf(handover))}`,
        },
        { id: 'area', header: <Trans>Wilayah</Trans>, onPhone: 'LINE', cell: ({ area }) => area?.name ?? '—' },
        { id: 'place', header: <Trans>Tempat</Trans>, wraps: true, cell: ({ place }) => place },
        {
          id: 'families',
          header: <Trans>Keluarga yang setuju</Trans>,
          onPhone: 'LINE',
          cell: ({ families }) => <Plural value={families} other="# keluarga" />,
        },
        {
          id: 'state',
          header: <Trans>Keadaan</Trans>,
          onPhone: 'LINE',
          cell: ({ state }) => <LookBadge look={handoverLooks[state]} />,
        },
      ]}
    />
  )
}
