import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import classes from './Coverage.module.css'
import type { Target } from './coverage.query.ts'
import { FigureSource } from './FigureSource.tsx'
import { TargetSplit } from './TargetSplit.tsx'
import { targetDocumentWords } from './target-words.ts'
import { useFigureText } from './use-figure-text.ts'

/** Each target with what is missing, what must come each month, and where the figures go as they went before. */
export function TargetList(props: { targets: readonly Target[] }) {
  const { t } = useLingui()
  return (
    <Stack gap="md">
      <ul className={classes.targets} aria-label={t`Target cakupan`}>
        {props.targets.map((target) => (
          <TargetItem key={target.figure.key} target={target} />
        ))}
      </ul>
      <TargetSplit targets={props.targets} />
      <div>
        <ButtonLink to="/simulasi" variant="default">
          <Trans>Simulasikan biaya menutup celah</Trans>
        </ButtonLink>
      </div>
    </Stack>
  )
}

function TargetItem({ target }: { target: Target }) {
  const text = useFigureText()
  const { number } = useFormats()
  const { figure, missingHundredths, peopleMissing, monthsLeft, peopleAMonth, forecastLow, forecastHigh } = target
  const isShare = figure.indicator.unit === 'SHARE'
  const write = (amount: number | null) => (amount === null ? null : isShare ? text.share(amount) : number(amount))
  const missing = write(missingHundredths)?.replace('%', '') ?? '—'
  const [people, monthly] = [
    peopleMissing === null ? null : number(peopleMissing),
    peopleAMonth === null ? null : number(peopleAMonth),
  ]
  const [low, high] = [write(forecastLow), write(forecastHigh)]
  return (
    <li>
      <b>
        {text.asOf(figure)}: {text.value(figure)}
      </b>
      {figure.indicator.code !== 'COVERAGE' && <span>{text.name(figure)}</span>}
      {missingHundredths === 0 ? (
        <span>
          <Trans>Tercapai menurut angka terbaru.</Trans>
        </span>
      ) : isShare ? (
        <span>
          <Trans>Masih kurang {missing} poin menurut angka terbaru.</Trans>{' '}
          {people !== null && <Trans>Itu sekitar {people} pekerja.</Trans>}
        </span>
      ) : (
        <span>
          <Trans>Masih kurang {missing} orang menurut angka terbaru.</Trans>
        </span>
      )}
      {monthsLeft === 0 ? (
        <span>
          <Trans>Waktunya sudah lewat.</Trans>
        </span>
      ) : (
        monthly !== null &&
        missingHundredths !== 0 && (
          <span>
            <Trans>
              Perlu {monthly} pekerja tiap bulan selama {monthsLeft ?? 0} bulan.
            </Trans>
          </span>
        )
      )}
      {low !== null && high !== null && monthsLeft !== 0 && (
        <span className={classes.dim}>
          <Trans>
            Perkiraan menurut laju yang pernah terjadi: antara {low} dan {high}.
          </Trans>
        </span>
      )}
      {target.falls && (
        <span>
          <Trans>Target ini lebih rendah daripada target sebelumnya.</Trans>
        </span>
      )}
      <small className={classes.dim}>
        <TargetOrigin target={target} />
      </small>
    </li>
  )
}

/** Where a published target was read; of one's own the document, who proposed and who confirmed it. */
function TargetOrigin({ target: { figure, path } }: { target: Target }) {
  const { i18n } = useLingui()
  if (path === null) return <FigureSource source={figure.source} />
  const [proposer, confirmer] = [path.proposedBy?.name ?? '—', path.decidedBy?.name ?? '—']
  const kind = i18n._(targetDocumentWords[path.documentKind])
  return (
    <>
      {kind}: <FigureSource source={figure.source} sourceDay={figure.sourceDay} />.{' '}
      <Trans>
        Ditetapkan pemerintah Anda: diusulkan {proposer}, disahkan {confirmer}.
      </Trans>
    </>
  )
}
