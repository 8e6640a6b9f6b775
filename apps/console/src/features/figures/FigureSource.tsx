import { useLingui } from '@lingui/react'
import { sourceInEnglish } from '@payung/domain/figures/published-sources'
import { Fragment } from 'react'
import { useFormats } from '../../i18n/formats.ts'

/** Where a figure was read: our own words in the language of the page, the title of a paper as it stands. With the day of the paper, where it is kept. */
export function FigureSource(props: { source: string; sourceDay?: string | null }) {
  const { i18n } = useLingui()
  const { day } = useFormats()
  const { source, sourceDay = null } = props
  const name = i18n.locale === 'en' ? sourceInEnglish(source) : source
  return (
    <>
      <span lang={name === null ? 'id' : undefined}>{name ?? source}</span>
      {sourceDay !== null && `, ${day(sourceDay)}`}
    </>
  )
}

/** Who else published the same. */
export function OtherSources(props: { sources: readonly string[] }) {
  return props.sources.map((source, at) => (
    <Fragment key={source}>
      {at > 0 && '; '}
      <FigureSource source={source} />
    </Fragment>
  ))
}
