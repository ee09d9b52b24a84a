import type { webApi } from '@slack/bolt';
import { SLACK_METHODS } from '../metric-list.ts';
import type { Metrics } from '../metrics.ts';

type Method = (typeof SLACK_METHODS)[number];

const DEFAULT_API_URL = 'https://slack.com/api/';

/** Wraps what calls Slack so that each call is counted by its method and by what came of it. */
export function countedFetch(
  fetch: webApi.FetchFunction,
  { metrics, slackApiUrl = DEFAULT_API_URL }: { metrics: Metrics; slackApiUrl?: string | undefined },
): webApi.FetchFunction {
  return async (url, init) => {
    const method = methodOf(String(url), slackApiUrl);
    try {
      const response = await fetch(url, init);
      metrics.count('seloste_slack_calls_total', { method, result: await resultOf(response, method) });
      return response;
    } catch (error) {
      metrics.count('seloste_slack_calls_total', { method, result: 'unreachable' });
      throw error;
    }
  };
}

function methodOf(url: string, apiUrl: string): Method {
  if (!url.startsWith(apiUrl)) return 'response_url';
  const name = url.slice(apiUrl.length).split('?', 1)[0];
  return SLACK_METHODS.find((method) => method === name) ?? 'other';
}

async function resultOf(response: Awaited<ReturnType<webApi.FetchFunction>>, method: Method) {
  if (response.status === 429) return 'rate_limited';
  if (!response.ok) return 'failed';
  // Slack says no with status 200. A copy is read, since a body can be read only once.
  if (method === 'response_url' || !(response instanceof Response)) return 'ok';
  const answer: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return 'failed';
  return answer.ok === true ? 'ok' : 'refused';
}
