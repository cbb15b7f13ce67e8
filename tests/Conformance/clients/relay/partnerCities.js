// What a Relay application asks of the contract: a page of a connection, pages inside a row, and a row asked again by its id.
graphql`
  query partnerCitiesQuery($first: Int!, $after: String) {
    ...partnerCities_list @arguments(first: $first, after: $after)
  }
`;

graphql`
  fragment partnerCities_list on Query
  @refetchable(queryName: "partnerCitiesListQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" }, relation: { type: "PartnerRelation" }) {
    partnerCities(first: $first, after: $after, where: { relation: { eq: $relation } }, order: [{ nameZh: ASC }])
      @connection(key: "partnerCities_list_partnerCities", filters: ["where"]) {
      totalCount
      edges {
        node {
          id
          ...partnerCities_card
        }
      }
    }
  }
`;

graphql`
  fragment partnerCities_card on PartnerCity
  @refetchable(queryName: "partnerCitiesCardQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }) {
    nameZh
    nameEn
    relation
    since
    country {
      ...partnerCities_country
    }
    engagements(first: $count, after: $cursor, order: [{ startsOn: DESC }]) @connection(key: "partnerCities_card_engagements") {
      edges {
        node {
          titleZh
          startsOn
          kind
        }
      }
    }
  }
`;

graphql`
  fragment partnerCities_country on Country {
    code
    nameZh
  }
`;

graphql`
  query partnerCitiesNodeQuery($id: ID!) {
    node(id: $id) {
      __typename
      id
      ...partnerCities_card @arguments(count: 2) @alias(as: "city")
      ...partnerCities_country @alias(as: "country")
    }
  }
`;

graphql`
  subscription partnerCitiesChangesSubscription($after: Long) {
    changes(types: ["PartnerCity"], after: $after) {
      __typename
      id
    }
  }
`;
