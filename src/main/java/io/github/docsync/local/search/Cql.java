package io.github.docsync.local.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A query: which content, and in which order. */
public final class Cql {
    private final Clause condition;
    private final Comparator<Subject> order;
    private final boolean ordersById;

    /**
     * What all content has to fulfil that the query finds, so that other content need not be looked at.
     *
     * @param field in lower case
     * @param operator such as {@code =}
     */
    public record Requirement(String field, String operator, String value) {}

    /** A condition, and those of its parts without which it never holds. */
    private record Clause(Predicate<Subject> test, List<Requirement> required) {
        Clause and(Clause other) {
            List<Requirement> both = new ArrayList<>(required);
            both.addAll(other.required);
            return new Clause(test.and(other.test), both);
        }

        Clause or(Clause other) {
            return new Clause(test.or(other.test), List.of());
        }

        Clause negate() {
            return new Clause(test.negate(), List.of());
        }
    }

    private Cql(Clause condition, Comparator<Subject> order, boolean ordersById) {
        this.condition = condition;
        this.order = order;
        this.ordersById = ordersById;
    }

    /**
     * Reads a query.
     *
     * @param now what {@code now()} means
     */
    public static Cql parse(String query, Instant now) throws CqlSyntaxException {
        Parser parser = new Parser(Tokens.of(query), now);
        Clause condition = parser.disjunction();
        boolean ordersById = parser.tokens.atEnd();
        Comparator<Subject> order = parser.order();
        if (!parser.tokens.atEnd()) {
            throw new CqlSyntaxException("Could not parse cql : unexpected '" + parser.tokens.peek() + "'");
        }
        return new Cql(condition, order, ordersById);
    }

    public boolean matches(Subject subject) {
        return condition.test().test(subject);
    }

    /** What everything fulfils that {@link #matches}. */
    public List<Requirement> requirements() {
        return condition.required();
    }

    public Comparator<Subject> order() {
        return order;
    }

    /** Whether it names no order, so that the database's own will do. */
    public boolean ordersById() {
        return ordersById;
    }

    /** Recursive descent: OR, AND, NOT, brackets, conditions. */
    private static final class Parser {
        private final Tokens tokens;
        private final Instant now;

        private Parser(Tokens tokens, Instant now) {
            this.tokens = tokens;
            this.now = now;
        }

        private Clause disjunction() throws CqlSyntaxException {
            Clause left = conjunction();
            while (tokens.take("or")) {
                left = left.or(conjunction());
            }
            return left;
        }

        private Clause conjunction() throws CqlSyntaxException {
            Clause left = negation();
            while (tokens.take("and")) {
                left = left.and(negation());
            }
            return left;
        }

        private Clause negation() throws CqlSyntaxException {
            if (tokens.take("not")) {
                return negation().negate();
            }
            if (tokens.take("(")) {
                Clause inner = disjunction();
                tokens.require(")");
                return inner;
            }
            return condition();
        }

        private Clause condition() throws CqlSyntaxException {
            String field = tokens.take().toLowerCase(Locale.ROOT);
            if (tokens.take("not")) {
                tokens.require("in");
                return anyOf(field).negate();
            }
            if (tokens.take("in")) {
                return anyOf(field);
            }
            String operator = tokens.take();
            String value = value();
            Predicate<Subject> test = switch (operator) {
                case "=" -> Conditions.equal(field, value);
                case "!=" -> Conditions.equal(field, value).negate();
                case "~" -> Conditions.like(field, value);
                case "!~" -> Conditions.like(field, value).negate();
                case ">", ">=", "<", "<=" -> Conditions.compare(field, operator, Dates.parse(value, now));
                default -> throw new CqlSyntaxException("Could not parse cql : unknown operator '" + operator + "'");
            };
            return new Clause(test, List.of(new Requirement(field, operator, value)));
        }

        private Clause anyOf(String field) throws CqlSyntaxException {
            tokens.require("(");
            List<Predicate<Subject>> any = new ArrayList<>();
            do {
                any.add(Conditions.equal(field, value()));
            } while (tokens.take(","));
            tokens.require(")");
            return new Clause(subject -> any.stream().anyMatch(one -> one.test(subject)), List.of());
        }

        /** A value, which may be a call such as {@code now("-4w")}. */
        private String value() throws CqlSyntaxException {
            String value = tokens.takeValue();
            if (!tokens.take("(")) {
                return value;
            }
            String argument = tokens.peek().equals(")") ? "" : tokens.takeValue();
            tokens.require(")");
            return value.toLowerCase(Locale.ROOT) + "(" + argument + ")";
        }

        private Comparator<Subject> order() throws CqlSyntaxException {
            Comparator<Subject> byId =
                    Comparator.comparing(subject -> subject.content().id());
            if (!tokens.take("order")) {
                return byId;
            }
            tokens.require("by");
            String field = tokens.take().toLowerCase(Locale.ROOT);
            Comparator<Subject> order = switch (field) {
                case "title" ->
                    Comparator.comparing(subject -> subject.content().title());
                case "created" ->
                    Comparator.comparing(subject -> subject.content().createdAt());
                case "lastmodified" ->
                    Comparator.comparing(subject -> subject.content().version().createdAt());
                case "id" -> byId;
                default -> throw new CqlSyntaxException("Could not parse cql : cannot order by '" + field + "'");
            };
            boolean descending = tokens.take("desc");
            if (!descending) {
                tokens.take("asc");
            }
            return (descending ? order.reversed() : order).thenComparing(byId);
        }
    }
}
