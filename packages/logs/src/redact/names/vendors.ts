/** Who hands out keys that have no shape of their own; a name with one of these is about such a key. */
export const vendorNames: readonly string[] =
  'abuseipdb airbrake amadeus apify apigee appcenter appsignal appveyor assemblyai bintray bitly bitrise braintree calendly censys chargebee cloudsmith codemagic coinmarketcap crowdin deepl docusign ebay elevenlabs etherscan fauna fullstory gemfury giphy gitea hasura helpscout hetzner honeybadger infracost infura ipinfo ipstack iterable jotform klaviyo langchain langfuse langsmith librato lokalise looker mailerlite marketo maxmind metabase miro moesif ngrok nvidia omdb opencage openrouter packagecloud papertrail pinata pinecone pipedrive plausible prismic qualtrics raygun replicate retool runpod scaleway securitytrails semgrep shippo signalfx skylight smartling smartsheet sparkpost spoonacular stytch svix tavily teamcity testrail tinify tinybird transifex uploadcare wandb weatherstack webflow wistia woocommerce wrike youtrack zapier zenhub zerobounce adafruit adobe airtable algolia alibaba aliyun amplitude anthropic artifactory asana atlassian auth0 beamer bitbucket bittrex blynk brevo browserstack bugsnag buildkite circleci clickhouse cloudant cloudflare cloudinary codacy codeclimate codecov cohere coinbase confluence confluent contentful coveralls datadog deepgram discord dockerhub drone droneci dropbox dynatrace easypost elastic etsy facebook fastly figma finicity finnhub firebase flickr flutterwave freshbooks gitalk gitter gocardless grafana groq heroku honeycomb hubspot huggingface ibm ibmcloud iam instagram intercom jfrog jina jira jumpcloud kagi kraken kucoin lambdatest launchdarkly linear linkedin linode lob logdna logentries loggly mailchimp mailchimpe mailgun mailjet mandrill mapbox mattermost meraki messagebird mistral mixpanel monday netlify newrelic nytimes octopus okta onesignal openai openweather openweathermap opsgenie ovh pagerduty particle paypal percy perplexity pingdom plaid planetscale plivo postmark posthog privateai pubnub pulumi pusher rapidapi razorpay reddit recaptcha rollbar salesforce saucelabs sauce scrutinizer segment sendbird sendgrid sendinblue sentry shodan shopify sl slack snowflake snyk softlayer sonar sonarcloud sonarqube sourcegraph splunk spotify square squarespace stripe sumo sumologic supabase telegram tencent testfairy thingsboard trello tumblr twilio twitch twitter typeform unsplash vercel virustotal vonage vultr wakatime xray yandex yelp youtube zendesk zoho zoom'.split(
    ' ',
  );
const known: ReadonlySet<string> = new Set(vendorNames);

/** Whether one of the words is a vendor; `new relic` and `linked in` are two words in some cases. */
export function hasVendor(words: readonly string[]): boolean {
  return words.some(
    (word, index) =>
      known.has(word) ||
      known.has(`${word}${words[index + 1] ?? ''}`) ||
      known.has(word.replace(/(?:app|api|client|key|token|secret)$/, '')),
  );
}

/** The vendors as words to look for in a line; the very short ones stand in too many words. */
export const vendorKeywords: readonly string[] = vendorNames.filter((vendor) => vendor.length > 3);
