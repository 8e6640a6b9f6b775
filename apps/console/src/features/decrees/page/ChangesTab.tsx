import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useViewer } from '../../../session/viewer.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Card } from '../../../ui/Card.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { OlderNewer } from '../../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { type DecreeDetail, DecreeEntriesQuery, type DecreeEntry } from '../decree.query.ts'
import { ChangeAnnexMutation } from '../decree-changes.query.ts'
import { ChangeDialog } from './ChangeDialog.tsx'
import { DecreeDiff } from './DecreeDiff.tsx'
import classes from './DecreePage.module.css'
import { MergedLines } from './MergedLines.tsx'
import { RenderAnnexButton } from './RenderAnnexButton.tsx'
import { TextDiff } from './TextDiff.tsx'

const changesOnPage = 50

/** An amendment as a diff: who goes, who comes, why; a draft is edited in place. */
export function ChangesTab(props: { decree: DecreeDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { decree } = props
  const { scope } = useViewer()
  const { per: _per, cari: _cari, bagian, ...address } = useSearch({ from: '/app/keputusan/$decreeId' })
  const navigate = useNavigate({ from: '/keputusan/$decreeId' })
  const showsText = bagian === 'naskah'
  const [adding, setAdding] = useState(false)
  const change = useOperation(ChangeAnnexMutation)
  const [{ data, error }, ask] = useQuery({
    query: DecreeEntriesQuery,
    variables: { id: decree.id, ...pageOfAddress(address, changesOnPage) },
    requestPolicy: 'cache-and-network',
  })
  const refresh = () => {
    ask({ requestPolicy: 'network-only' })
    props.onChanged()
  }
  const drop = async (entry: DecreeEntry) => {
    const success = await change.run({
      input: { decreeId: decree.id, expectedVersion: decree.version, added: [], dropped: [entry.number] },
    })
    if (success !== null) refresh()
  }
  const mayEdit = decree.actions.includes('EDIT')
  // Money is the whole government's.
  const seesMoney = scope.areaPrefix === '' && scope.agency === null
  const entries = data?.decree?.entries
  return (
    <Card
      flush
      title={<Trans>Perubahan atas {decree.amends?.number ?? ''}</Trans>}
      hint={
        <>
          <Badge tone="bad">
            <Trans>{number(decree.removed + decree.replaced)} keluar</Trans>
          </Badge>{' '}
          <Badge tone="ok">
            <Trans>{number(decree.added + decree.replaced)} masuk</Trans>
          </Badge>{' '}
          <Badge tone="info">
            <Trans>{number(decree.corrected)} diperbaiki</Trans>
          </Badge>{' '}
          <Trans>{number(decree.people)} orang sesudahnya</Trans>
        </>
      }
      aside={
        <div className={classes.tools}>
          <SegmentedControl
            aria-label={t`Yang dibandingkan`}
            data={[
              { value: 'orang', label: t`Orang` },
              { value: 'naskah', label: t`Naskah` },
            ]}
            value={showsText ? 'naskah' : 'orang'}
            onChange={(chosen) =>
              void navigate({
                search: { tab: 'perubahan', ...(chosen === 'naskah' ? { bagian: chosen } : {}) },
                replace: true,
                resetScroll: false,
              })
            }
          />
          <RenderAnnexButton decree={decree} />
          {mayEdit && seesMoney && (
            <ButtonLink
              size="xs"
              variant="default"
              to="/keputusan/$decreeId/pembiayaan"
              params={{ decreeId: decree.id }}
            >
              <Trans>Ganti pembayar</Trans>
            </ButtonLink>
          )}
          {mayEdit && (
            <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
              <Trans>Tambah perubahan</Trans>
            </Button>
          )}
        </div>
      }
    >
      <ProblemAlert problem={change.problem} />
      {mayEdit && <MergedLines key={decree.version} decree={decree} onChanged={refresh} />}
      {showsText && decree.amends !== null ? (
        <TextDiff decreeId={decree.id} amends={decree.amends} />
      ) : (
        <QueryStates
          data={entries}
          error={error}
          onRetry={refresh}
          failure={<Trans>Daftar tidak dapat dimuat</Trans>}
          loading={<LoadingRows label={t`Memuat perubahan`} rows={6} />}
          empty={
            entries?.edges.length === 0 && (
              <p style={{ padding: 16, margin: 0 }}>
                <Trans>
                  Belum ada perubahan. Tambahkan siapa yang keluar, diganti, masuk, atau diperbaiki, beserta alasannya.
                </Trans>
              </p>
            )
          }
        >
          {(entries) => (
            <>
              <div style={{ height: 16 }} />
              <DecreeDiff
                entries={entries.edges.map(({ node }) => node)}
                onDrop={mayEdit ? (entry) => void drop(entry) : null}
              />
              <OlderNewer page={entries.pageInfo} words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }} />
            </>
          )}
        </QueryStates>
      )}
      {adding && (
        <ChangeDialog
          decree={decree}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            refresh()
          }}
        />
      )}
    </Card>
  )
}
