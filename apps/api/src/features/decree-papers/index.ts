import './render-annex.job.ts'
import './decree-papers.graphql.ts'
