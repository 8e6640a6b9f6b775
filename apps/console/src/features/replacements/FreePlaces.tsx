import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { monthsOf } from '../../ui/months-of.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import {
  type DecreeWithPlaces,
  DraftReplacementMutation,
  type FreePlace,
  FreePlacesQuery,
} from './replacements.query.ts'

const reasonWords = {
  DECEASED: msg`Meninggal dunia`,
  MOVED: msg`Pindah`,
  REFUSED: msg`Mengundurkan diri`,
  EMPLOYED: msg`Bekerja pada pemberi kerja`,
  TAKEN_OUT: msg`Dikeluarkan keputusan perubahan`,
} as const satisfies Record<FreePlace['reason'], unknown>

/** As many as the server sends at once. */
const PAGE = 200

/**
 * Places of a signed decree that became free, who comes next, and the draft that fills them; nothing where none is free. Those for which somebody waits come first: where the
 * first has nobody, none has.
 */
export function FreePlaces(props: { decreeId: string }) {
  const { i18n, t } = useLingui()
  const { month, number } = useFormats()
  const [isDrafting, setDrafting] = useState(false)
  const [skip, setSkip] = useState(0)
  const [{ data }] = useQuery({
    query: FreePlacesQuery,
    variables: { id: props.decreeId, skip },
    requestPolicy: 'cache-and-network',
  })
  const decree = data?.decree ?? null
  const places = data?.freePlaces ?? []
  if (decree === null || places.length === 0) return null
  const counted = data?.freePlacesByDecree.find((row) => row.decree?.id === decree.id)?.places
  const total = Math.max(counted ?? 0, skip + places.length)
  const hasReserve = skip > 0 || places[0]?.nextName != null
  const [first, last, all] = [number(skip + 1), number(skip + places.length), number(total)]
  return (
    <Card
      flush
      title={<Plural value={total} other="# tempat kosong" />}
      hint={
        <Trans>
          Calon berikut menurut urutan cadangan atau urutan janjinya, wilayahnya, dan aturan program hari ini
        </Trans>
      }
      aside={
        decree.mayFillPlaces && (
          <Button variant={hasReserve ? 'filled' : 'default'} onClick={() => setDrafting(true)}>
            {hasReserve ? <Trans>Gantikan dari cadangan</Trans> : <Trans>Kosongkan lewat perubahan</Trans>}
          </Button>
        )
      }
    >
      {!hasReserve && (
        <p style={{ margin: 0, paddingInline: 16 }}>
          <Trans>
            Cadangan semua wilayahnya habis. Usulkan calon baru lewat <Link to="/putaran">putaran usulan</Link>, atau
            kosongkan tempatnya lewat keputusan perubahan supaya jumlah orangnya turun.
          </Trans>
        </p>
      )}
      <WholeList name="free-places" rows={places}>
        {(rows) => (
          <DataTable
            label={t`Tempat kosong`}
            compact
            rows={rows}
            idOf={({ line }) => String(line)}
            nameOf={({ line, name }) => name ?? t`Baris ${number(line)}`}
            columns={[
              {
                id: 'who',
                header: <Trans>Yang keluar</Trans>,
                onPhone: 'HEAD',
                wraps: true,
                cell: ({ line, name, worker }) => (
                  <>
                    {number(line)}.{' '}
                    {worker === null ? (
                      (name ?? '—')
                    ) : (
                      <Link to="/pekerja/$workerId" params={{ workerId: worker.id }}>
                        {name ?? '—'}
                      </Link>
                    )}
                  </>
                ),
              },
              {
                id: 'why',
                header: <Trans>Sebab</Trans>,
                wraps: true,
                cell: ({ reason }) => i18n._(reasonWords[reason]),
              },
              {
                id: 'since',
                header: <Trans>Kosong sejak</Trans>,
                cell: ({ since }) => (
                  <PhoneLabel label={<Trans>Kosong sejak</Trans>}>
                    {since === null ? <Trans>belum dilaporkan</Trans> : month(since)}
                  </PhoneLabel>
                ),
              },
              {
                id: 'next',
                header: <Trans>Calon berikut</Trans>,
                wraps: true,
                cell: ({ isPledged, nextName }) => (
                  <PhoneLabel label={<Trans>Calon berikut</Trans>}>
                    {nextName ??
                      (isPledged ? (
                        <Trans>urutan janji di wilayah ini habis</Trans>
                      ) : (
                        <Trans>cadangan wilayah ini habis</Trans>
                      ))}
                    {isPledged && nextName !== null && (
                      <div>
                        <Trans>menurut urutan janji yang membayarnya</Trans>
                      </div>
                    )}
                  </PhoneLabel>
                ),
              },
            ]}
          />
        )}
      </WholeList>
      {total > PAGE && (
        <Group gap="xs" px={16} pb={12} className="not-on-paper">
          <span>
            <Trans>
              {first}–{last} dari {all}
            </Trans>
          </span>
          <Button variant="default" disabled={skip === 0} onClick={() => setSkip(Math.max(0, skip - PAGE))}>
            <Trans>Sebelumnya</Trans>
          </Button>
          <Button variant="default" disabled={skip + PAGE >= total} onClick={() => setSkip(skip + PAGE)}>
            <Trans>Berikutnya</Trans>
          </Button>
        </Group>
      )}
      {isDrafting && <ReplaceDialog decree={decree} hasReserve={hasReserve} onClose={() => setDrafting(false)} />}
    </Card>
  )
}

function ReplaceDialog(props: { decree: DecreeWithPlaces; hasReserve: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const { month, number } = useFormats()
  const { today } = useViewer()
  const navigate = useNavigate()
  const notify = useNotify()
  const { decree } = props
  const months = monthsOf(decree.fromMonth, decree.untilMonth).filter(
    (firstDay) => firstDay.slice(0, 7) >= today.slice(0, 7),
  )
  const [fromMonth, setFromMonth] = useState(months.find((firstDay) => firstDay > today) ?? months.at(-1) ?? '')
  const draft = useOperation(DraftReplacementMutation)
  const act = async () => {
    const success = await draft.run({ input: { decreeId: decree.id, fromMonth } })
    if (success === null || success.data.decree === null) return
    const { passedOver, unfilled } = success.data
    const empty = number(unfilled)
    const refused = number(passedOver)
    notify(
      [
        t`Konsep keputusan perubahan dibuat.`,
        ...(unfilled > 0 ? [t`Cadangan habis untuk ${empty} orang; tempatnya kosong.`] : []),
        ...(passedOver > 0 ? [t`${refused} cadangan dilewati karena tidak memenuhi aturan program hari ini.`] : []),
      ].join(' '),
    )
    return navigate({
      to: '/keputusan/$decreeId',
      params: { decreeId: success.data.decree.id },
      search: { tab: 'perubahan' },
    })
  }
  return (
    <FormDialog
      title={props.hasReserve ? t`Gantikan dari cadangan` : t`Kosongkan lewat perubahan`}
      confirm={t`Buat konsep`}
      busy={draft.busy}
      problem={draft.problem}
      onClose={props.onClose}
      onSubmit={() => void act()}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Konsep keputusan perubahan dibuat dengan sebab setiap orang; diputuskan dan ditandatangani seperti keputusan
          lain. Tempat yang cadangannya habis dikosongkan.
        </Trans>
      </p>
      <NativeSelect
        label={<Trans>Berlaku mulai</Trans>}
        data={months.map((firstDay) => ({ value: firstDay, label: month(firstDay) }))}
        value={fromMonth}
        onChange={(event) => setFromMonth(event.currentTarget.value)}
        error={fieldProblem(draft.errorOf('fromMonth'))}
      />
    </FormDialog>
  )
}
