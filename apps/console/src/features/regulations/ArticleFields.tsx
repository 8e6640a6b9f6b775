import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import classes from '../../ui/form/LongForm.module.css'
import { useOccupationChoices } from '../workers/form/use-occupation-choices.ts'
import { type ArticleDraft, emptyArticle } from './regulation-draft.ts'
import { fundingWords, subjectWords } from './regulation-words.ts'

/** The articles that name funding sources and groups: what decrees will cite. */
export function ArticleFields(props: {
  articles: readonly ArticleDraft[]
  errorOf: (path: string) => string | undefined
  onChange: (articles: readonly ArticleDraft[]) => void
}) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { articles, errorOf, onChange } = props
  const occupations = useOccupationChoices()
  const change = (at: number, changes: Partial<ArticleDraft>) =>
    onChange(articles.map((article, place) => (place === at ? { ...article, ...changes } : article)))
  const keysOf = <Key extends string>(words: Readonly<Record<Key, (typeof fundingWords)['CSR']>>) =>
    (Object.keys(words) as Key[]).map((value) => ({ value, label: i18n._(words[value]) }))
  return (
    <div id="articles" tabIndex={-1}>
      {articles.map((article, at) => (
        <fieldset key={article.key} className={classes.item}>
          <legend className={classes.legend}>{t`Pasal ke-${at + 1}`}</legend>
          <div className={classes.pair}>
            <TextInput
              id={`articles.${at}.label`}
              label={<Trans>Letaknya</Trans>}
              placeholder={t`Pasal 6 ayat (2)`}
              value={article.label}
              maxLength={60}
              onChange={(event) => change(at, { label: event.currentTarget.value })}
              error={fieldProblem(errorOf(`articles.${at}.label`))}
            />
            <Select
              id={`articles.${at}.subject`}
              label={<Trans>Menyebut</Trans>}
              allowDeselect={false}
              data={keysOf(subjectWords)}
              value={article.subject}
              onChange={(subject) => change(at, { subject: (subject ?? 'OTHER') as ArticleDraft['subject'] })}
            />
          </div>
          {article.subject === 'FUNDING_SOURCE' && (
            <Select
              id={`articles.${at}.fundingSource`}
              label={<Trans>Sumber dana</Trans>}
              data={keysOf(fundingWords)}
              value={article.fundingSource}
              onChange={(source) => change(at, { fundingSource: source as ArticleDraft['fundingSource'] })}
              error={fieldProblem(errorOf(`articles.${at}.fundingSource`))}
            />
          )}
          {article.subject === 'GROUP' && (
            <Select
              id={`articles.${at}.occupationCode`}
              label={<Trans>Kelompok pekerja</Trans>}
              description={<Trans>Kosongkan bila kelompoknya tidak ada dalam daftar pekerjaan.</Trans>}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': t`Kosongkan` }}
              data={[...occupations]}
              value={article.occupationCode}
              onChange={(occupationCode) => change(at, { occupationCode })}
              error={fieldProblem(errorOf(`articles.${at}.occupationCode`))}
            />
          )}
          <Textarea
            id={`articles.${at}.text`}
            label={<Trans>Bunyinya</Trans>}
            autosize
            minRows={2}
            maxLength={1000}
            value={article.text}
            onChange={(event) => change(at, { text: event.currentTarget.value })}
            error={fieldProblem(errorOf(`articles.${at}.text`))}
          />
          <div>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => onChange(articles.filter((_article, place) => place !== at))}
              aria-label={t`Hapus pasal ke-${at + 1}`}
            >
              <Trans>Hapus</Trans>
            </Button>
          </div>
        </fieldset>
      ))}
      {fieldProblem(errorOf('articles'))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => onChange([...articles, emptyArticle(crypto.randomUUID())])}
      >
        <Trans>Tambah pasal</Trans>
      </Button>
    </div>
  )
}
