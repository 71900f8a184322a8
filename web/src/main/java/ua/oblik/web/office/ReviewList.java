package ua.oblik.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ua.oblik.domain.listing.ListQuery;
import ua.oblik.metering.ReadReviewView;
import ua.oblik.metering.ReadReviews;
import ua.oblik.web.list.ListColumn;
import ua.oblik.web.list.ListSource;

/** Questionable reads that wait. */
@ApplicationScoped
public class ReviewList implements ListSource<ReadReviewView> {
  @Inject private ReadReviews reviews;

  @Override
  public String name() {
    return "reviews";
  }

  @Override
  public List<ReadReviewView> rows(ListQuery query) {
    return reviews.find(query);
  }

  @Override
  public long count(ListQuery query) {
    return reviews.count(query);
  }

  @Override
  public List<ListColumn<ReadReviewView>> columns() {
    return List.of(
        new ListColumn<>("address", row -> row.point().address().line()),
        new ListColumn<>("point", row -> row.point().code()),
        new ListColumn<>("meter", ReadReviewView::meter),
        new ListColumn<>("readOn", ReadReviewView::readOn),
        new ListColumn<>("before", ReadReviewView::lastValues),
        new ListColumn<>("values", ReadReviewView::values),
        new ListColumn<>("doubt", ReadReviewView::doubts),
        new ListColumn<>("raisedOn", ReadReviewView::raisedOn));
  }
}
